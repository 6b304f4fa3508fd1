import { canonicalJson, type JsonValue } from "./json.js";

/** The values without those that equal an earlier one. */
export function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [
    ...new Map(values.toReversed().map((value) => [canonicalJson(value), value])).values(),
  ].toReversed();
}
