/**
 * An expression of the code that is emitted, as far as its layout needs to know it. A text is a name, a
 * literal, or access to a member.
 */
export type Expression =
  string | Call | CallSequence | Chain | Comparison | Negation | Choice | ObjectLiteral | ArrayLiteral;

/** `check(input, "id")`, `new Set<string>([…])`. */
export interface Call {
  readonly kind: "call";
  readonly callee: string;
  readonly args: readonly Expression[];
  readonly isNew: boolean;
  /** Bundlers may drop it where nothing uses what it gives. */
  readonly isPure: boolean;
}

/** `logs.get(client).safe()`. */
export interface CallSequence {
  readonly kind: "callSequence";
  readonly object: string;
  readonly calls: readonly { readonly method: string; readonly args: readonly Expression[] }[];
}

export type LogicalOperator = "&&" | "||";

/** `a || b || c`. No operand is a chain of the same operator. */
export interface Chain {
  readonly kind: "chain";
  readonly operator: LogicalOperator;
  readonly operands: readonly Expression[];
}

/** `input.length < 3`. */
export interface Comparison {
  readonly kind: "comparison";
  readonly left: Expression;
  readonly operator: "===" | "!==" | "==" | "<" | "<=" | ">" | ">=";
  readonly right: Expression;
}

/** `!isKnown(input)`. */
export interface Negation {
  readonly kind: "negation";
  readonly operand: Expression;
}

/** `test ? yes : no`. */
export interface Choice {
  readonly kind: "choice";
  readonly test: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}

export interface ObjectLiteral {
  readonly kind: "object";
  readonly members: readonly ObjectMember[];
}

/** `key: value`, or as a text what has no value of its own: `name`, `...others`. */
export type ObjectMember = string | { readonly key: string; readonly value: Expression };

export interface ArrayLiteral {
  readonly kind: "array";
  readonly items: readonly Expression[];
}

export function call(callee: string, ...args: readonly Expression[]): Call {
  return { kind: "call", callee, args, isNew: false, isPure: false };
}

/** A call that bundlers may drop. */
export function pureCall(callee: string, ...args: readonly Expression[]): Call {
  return { kind: "call", callee, args, isNew: false, isPure: true };
}

/** `new Set(…)`, which bundlers may drop. */
export function pureNew(constructor: string, ...args: readonly Expression[]): Call {
  return { kind: "call", callee: constructor, args, isNew: true, isPure: true };
}

/** `a && b`; one operand alone stays as it is. */
export function and(...operands: readonly Expression[]): Expression {
  return chain("&&", operands);
}

/** `a || b`; one operand alone stays as it is. */
export function or(...operands: readonly Expression[]): Expression {
  return chain("||", operands);
}

function chain(operator: LogicalOperator, operands: readonly Expression[]): Expression {
  const [only] = operands;
  if (only !== undefined && operands.length === 1) return only;
  return { kind: "chain", operator, operands: operands.flatMap((operand) => operandsOf(operand, operator)) };
}

function operandsOf(expression: Expression, operator: LogicalOperator): readonly Expression[] {
  const isSame =
    typeof expression !== "string" && expression.kind === "chain" && expression.operator === operator;
  return isSame ? expression.operands : [expression];
}

export function compare(left: Expression, operator: Comparison["operator"], right: Expression): Comparison {
  return { kind: "comparison", left, operator, right };
}

export function not(operand: Expression): Negation {
  return { kind: "negation", operand };
}

export function choose(test: Expression, yes: Expression, no: Expression): Choice {
  return { kind: "choice", test, yes, no };
}

export function listOf(items: readonly Expression[]): ArrayLiteral {
  return { kind: "array", items };
}

export function objectOf(members: readonly ObjectMember[]): ObjectLiteral {
  return { kind: "object", members };
}
