export * from "./claim.js";
export * from "./diagnostic.js";
export * from "./json.js";
export * from "./output.js";
export * from "./project.js";
export * from "./schema.js";
export * from "./source.js";
export * from "./spec.js";
