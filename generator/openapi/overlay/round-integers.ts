import type { JsonValue } from "../../model/index.js";

type Part = Exclude<JsonValue, bigint>;

/** What was rounded, so that of trees that grow out of each other only what is new is looked at. */
const known = new WeakMap<object, Part>();

function roundParts(value: Extract<JsonValue, object>): Part {
  const entries = Object.entries(value).map(([name, part]) => [name, part, roundIntegers(part)] as const);
  if (entries.every(([, part, rounded]) => part === rounded)) return value;
  if (Array.isArray(value)) return entries.map(([, , rounded]) => rounded);
  return Object.fromEntries(entries.map(([name, , rounded]) => [name, rounded]));
}

/** A value with doubles for its integers of many digits, for a library that knows no others; itself where it has none. */
export function roundIntegers(value: JsonValue): Part {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  const rounded = known.get(value) ?? roundParts(value);
  known.set(value, rounded);
  return rounded;
}
