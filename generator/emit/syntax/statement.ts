import type { Expression } from "./expression.js";

/** A statement inside a function. */
export type Statement =
  ReturnStatement | IfStatement | LoopStatement | SwitchStatement | LocalStatement | BlankLine;

export interface ReturnStatement {
  readonly kind: "return";
  readonly value: Expression;
}

/** `if (test) return false;` */
export interface IfStatement {
  readonly kind: "if";
  readonly test: Expression;
  readonly then: Statement;
}

export interface LoopStatement {
  readonly kind: "loop";
  /** Short enough never to break: `for (const key of Object.keys(input))`. */
  readonly head: string;
  readonly body: readonly Statement[];
}

export interface SwitchStatement {
  readonly kind: "switch";
  readonly value: Expression;
  readonly cases: readonly SwitchCase[];
  /** What happens where no case applies. */
  readonly otherwise: Statement;
}

export interface SwitchCase {
  readonly values: readonly Expression[];
  readonly then: Statement;
}

/** `const item = input[index];` */
export interface LocalStatement {
  readonly kind: "local";
  readonly name: string;
  readonly value: Expression;
}

/** Sets what follows apart. */
export interface BlankLine {
  readonly kind: "blank";
}

export function returning(value: Expression): ReturnStatement {
  return { kind: "return", value };
}

/** `if (test) return value;` */
export function returnIf(test: Expression, value: Expression): IfStatement {
  return { kind: "if", test, then: returning(value) };
}

export function local(name: string, value: Expression): LocalStatement {
  return { kind: "local", name, value };
}
