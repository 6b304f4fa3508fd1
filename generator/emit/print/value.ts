import { isJsonList, isNumber, type JsonNumber, type JsonValue } from "../../model/index.js";
import { printValueKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";

/** Expressions by the member that they are the value of; undefined ones are left out. */
export type Members = Readonly<Record<string, string | undefined>>;

/** A JSON value as an expression. */
export function printValue(value: JsonValue): string {
  return printValueOf(value, printValue);
}

/** A JSON value as an expression, with what stands inside it as `print` has it. */
export function printValueOf(value: JsonValue, print: (part: JsonValue) => string): string {
  if (typeof value === "string") return printStringLiteral(value);
  if (isNumber(value)) return printNumber(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isJsonList(value)) return printList(value.map((item) => print(item)));
  return printObject(Object.entries(value).map(([name, member]) => [name, print(member)]));
}

/** A value that a call sends, an integer with all of its digits. */
export function printSent(value: JsonValue): string {
  return typeof value === "bigint" ? `${String(value)}n` : printValue(value);
}

/**
 * A number as the formatter spells it: `1e21`, without a plus. An integer is a number in programs too, however many digits it
 * has: what `JSON.parse` makes of its text is what the compiler makes of the same digits.
 */
export function printNumber(value: JsonNumber): string {
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
