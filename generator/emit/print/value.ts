import type { JsonValue } from "../../model/index.js";
import { printValueKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { listOf, objectOf, type Expression, type ObjectLiteral } from "../syntax/expression.js";

/** A JSON value as an expression. */
export function printValue(value: JsonValue): Expression {
  if (typeof value === "string") return printStringLiteral(value);
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return listOf((value as readonly JsonValue[]).map(printValue));
  return printObject(Object.entries(value).map(([name, member]) => [name, printValue(member)]));
}

/** A number as prettier spells it: `1e21`, without a plus. */
export function printNumber(value: number): string {
  return String(value).replace("e+", "e");
}

/** An object literal of expressions by name. */
export function printObject(members: readonly (readonly [name: string, value: Expression])[]): ObjectLiteral {
  return objectOf(members.map(([name, value]) => ({ key: printValueKey(name), value })));
}
