import { printStringLiteral } from "../escape/string-literal.js";
import type { ModuleScope } from "./module-scope.js";
import type { Shape } from "./shape.js";

/** Where a value stands in the code that checks it. */
export interface Place {
  readonly scope: ModuleScope;
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

/** A call that notes an issue at a place: `fail(report, id, "string", "id")`. `expected` and `code` are texts. */
export function printFail(place: Place, expected: string, code?: string): string {
  const key = place.key ?? (code === undefined ? undefined : "undefined");
  const words = place.isNullable ? `${expected} or null` : expected;
  const args = [
    "report",
    place.parent ?? "input",
    printStringLiteral(words),
    key,
    code && printStringLiteral(code),
  ];
  return `${place.scope.use("fail")}(${args.filter(Boolean).join(", ")})`;
}

/** A call that notes a value out of bounds. */
export function printFailBound(place: Place, keyword: string, expected: string): string {
  const args = [
    "report",
    place.parent ?? "input",
    printStringLiteral(keyword),
    printStringLiteral(expected),
    place.key,
  ];
  return `${place.scope.use("failBound")}(${args.filter(Boolean).join(", ")})`;
}
