import type { ArrayLiteral, Chain, Comparison, Expression, ObjectLiteral } from "../syntax/expression.js";

/** Whether an expression is a name or a keyword: `input`, `true`. */
export function isWord(expression: Expression): expression is string {
  return typeof expression === "string" && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(expression);
}

export function isStringLiteral(expression: Expression): expression is string {
  return typeof expression === "string" && /^["']/u.test(expression);
}

/** Whether an expression is a number without a sign. */
export function isNumeral(expression: Expression): expression is string {
  return typeof expression === "string" && /^\d/u.test(expression);
}

/** Whether an expression is a number, perhaps with a sign. */
export function isNumber(expression: Expression): expression is string {
  return typeof expression === "string" && /^-?\d/u.test(expression);
}

/** `input.length`, `input["id"]`. */
export function isMemberAccess(expression: Expression): expression is string {
  return typeof expression === "string" && /^[\p{ID_Start}$_][\p{ID_Continue}$]*[.[]/u.test(expression);
}

export function isChain(expression: Expression): expression is Chain {
  return typeof expression !== "string" && expression.kind === "chain";
}

/** Two or more operands with operators between them. */
export function isOperation(expression: Expression): expression is Chain | Comparison {
  return isChain(expression) || (typeof expression !== "string" && expression.kind === "comparison");
}

/** An object or array that holds something, so that it can break inside. */
export function isStructure(expression: Expression): expression is ObjectLiteral | ArrayLiteral {
  if (typeof expression === "string") return false;
  if (expression.kind === "object") return expression.members.length > 0;
  return expression.kind === "array" && expression.items.length > 0;
}
