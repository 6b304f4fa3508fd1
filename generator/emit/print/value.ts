import type { JsonValue } from "../../model/index.js";
import { printValueKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";

/** A JSON value as an expression. */
export function printValue(value: JsonValue): string {
  if (typeof value === "string") return printStringLiteral(value);
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isList(value)) return printList(value.map(printValue));
  return printObject(Object.entries(value).map(([name, member]) => [name, printValue(member)]));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A number as the formatter spells it: `1e21`, without a plus. */
export function printNumber(value: number): string {
  return String(value).replace("e+", "e");
}

/** `[a, b]`, of expressions. */
export function printList(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}

/** An object literal of expressions by name. */
export function printObject(members: readonly (readonly [name: string, value: string])[]): string {
  if (members.length === 0) return "{}";
  return `{ ${members.map(([name, value]) => `${printValueKey(name)}: ${value}`).join(", ")} }`;
}
