export * from "./consume-variant.js";
export * from "./declared-type.js";
export * from "./expect-children.js";
export * from "./nesting-limit.js";
export * from "./plain-variants.js";
export * from "./read-declaration.js";
export * from "./read-type.js";
export * from "./type-expression.js";
