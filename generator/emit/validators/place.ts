import { printStringLiteral } from "../escape/string-literal.js";
import type { ModuleScope } from "./module-scope.js";
import type { Shape } from "./shape.js";

/** Where a value stands in the code that checks it. */
export interface Place {
  readonly scope: ModuleScope;
  /** Whether issues show its value: not that of a secret; of a member of any name, that name decides. */
  readonly secrecy: "shown" | "hidden" | "by name";
  /** The function that the code is in. */
  readonly owner: Shape;
  /** The expression of the value: `created_at`, `item`, `input`. */
  readonly value: string;
  /** The expression of what it is a member or an item of; `input` where it is left out. */
  readonly parent?: string;
  /** The expression of its name or index; absent for the input of the function itself. */
  readonly key?: string;
  /** What constants made for it are called after. */
  readonly label: string;
  /** It is one of many. */
  readonly isItem?: boolean;
  /** `null` was let through before; the person who reads the issue should know. */
  readonly isNullable: boolean;
}

/** The report that a place hands on: one that shows no values where they may be secret. */
export function printReport({ scope, secrecy, key = "" }: Place): string {
  switch (secrecy) {
    case "shown":
      return "report";
    case "hidden":
      return `${scope.use("hide")}(report)`;
    case "by name":
      return `${scope.use("hideByName")}(report, ${key})`;
    default:
      return secrecy satisfies never;
  }
}

/** A call that notes an issue at a place: `fail(report, id, "string", "id")`. `expected` and `code` are texts. */
export function printFail(place: Place, expected: string, code?: string): string {
  const { isNullable, key, parent = "input", scope } = place;
  const words = printStringLiteral(isNullable ? `${expected} or null` : expected);
  const rest =
    code === undefined ? printArgument(key) : `, ${key ?? "undefined"}, ${printStringLiteral(code)}`;
  return `${scope.use("fail")}(${printReport(place)}, ${parent}, ${words}${rest})`;
}

/** A call that notes a value out of bounds. */
export function printFailBound(place: Place, keyword: string, expected: string): string {
  const { key, parent = "input", scope } = place;
  const words = `${printStringLiteral(keyword)}, ${printStringLiteral(expected)}`;
  return `${scope.use("failBound")}(${printReport(place)}, ${parent}, ${words}${printArgument(key)})`;
}

/** A call that notes an integer that a number holds but roughly. */
export function printFailInexact(place: Place): string {
  const { key, parent = "input", scope } = place;
  return `${scope.use("failInexact")}(${printReport(place)}, ${parent}${printArgument(key)})`;
}

/** A call that notes a value that is not on a list. */
export function printFailEnum(list: string, place: Place): string {
  const { key, parent = "input", scope } = place;
  return `${scope.use("failEnum")}(${printReport(place)}, ${parent}, ${list}${printArgument(key)})`;
}

function printArgument(expression: string | undefined): string {
  return expression === undefined ? "" : `, ${expression}`;
}
