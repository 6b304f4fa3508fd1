import { stringifyJson, type JsonValue } from "../../model/index.js";

/** A JSON text that equal values share: members in the order of their names. */
export function toCanonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(toCanonicalJson).join()}]`;
  if (typeof value !== "object" || value === null) return stringifyJson(value);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${toCanonicalJson(member)}`).join()}}`;
}

/** Whether two JSON values are the same; an absent one is the same as nothing but another absent one. */
export function isEqualJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  if (typeof left !== "object" || typeof right !== "object") return false;
  return toCanonicalJson(left) === toCanonicalJson(right);
}
