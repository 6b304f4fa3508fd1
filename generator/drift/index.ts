export * from "./change.js";
export { compare, type CompareOptions } from "./compare.js";
export { changeKinds, isChangeKind, type ChangeKind } from "./rules/kinds.js";
export type { PackageNames } from "./rules/symbols.js";
