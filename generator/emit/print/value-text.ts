import type { JsonValue } from "../../model/index.js";
import { printValueKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";

/** A JSON value as an expression. */
export function printValue(value: JsonValue): string {
  if (typeof value === "string") return printStringLiteral(value);
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(printValue).join(", ")}]`;
  return printObjectLiteral(Object.entries(value).map(([name, member]) => [name, printValue(member)]));
}

/** A number as prettier spells it: `1e21`, without a plus. */
export function printNumber(value: number): string {
  return String(value).replace("e+", "e");
}

/** Members of an object literal, of expressions by key. */
export function printMembers(members: readonly (readonly [name: string, expression: string])[]): string {
  return members.map(([name, expression]) => `${printValueKey(name)}: ${expression}`).join(", ");
}

/** An object literal of expressions by key. */
export function printObjectLiteral(
  members: readonly (readonly [name: string, expression: string])[],
): string {
  return members.length === 0 ? "{}" : `{ ${printMembers(members)} }`;
}
