import { stringifyJson, type JsonValue } from "../../model/index.js";

/** A text that two JSON values share exactly when they are equal: members in any order, `1.0` as `1`. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalJson).join()}]`;
  if (typeof value !== "object" || value === null) return stringifyJson(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
}

/** The values without those that equal an earlier one. */
export function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [
    ...new Map(values.toReversed().map((value) => [canonicalJson(value), value])).values(),
  ].toReversed();
}
