import { canonicalJson, type JsonValue } from "../../model/index.js";

/** Whether two JSON values are the same; an absent one is the same as nothing but another absent one. */
export function isEqualJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  if (typeof left !== "object" || typeof right !== "object") return false;
  return canonicalJson(left) === canonicalJson(right);
}
