import type { AST } from "@eslint-community/regexpp";
import { charSetOf, none, unite, type CharSet } from "./char-set.js";
import { parseRegExp } from "./parse-regexp.js";

interface Facts {
  /** The characters a match can begin with. */
  readonly first: CharSet;
  readonly nullable: boolean;
  /** The length of the longest match, or Infinity. */
  readonly longest: number;
}

/** A regular expression reduced to what decides how long it takes; assertions of no width only make it fail earlier. */
export type Expression = Facts &
  (
    | { readonly kind: "characters" }
    | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
    | { readonly kind: "choice"; readonly options: readonly Expression[] }
    | { readonly kind: "repeat"; readonly body: Expression; readonly min: number; readonly max: number }
  );

/** A pattern uses something whose time cannot be bounded here. */
export class UnboundedError extends Error {}

/** What stands first decides until something that cannot be empty. */
export function firstOf(parts: readonly Expression[]): CharSet {
  const solid = parts.findIndex(({ nullable }) => !nullable);
  const deciding = solid === -1 ? parts : parts.slice(0, solid + 1);
  return unite(...deciding.map(({ first }) => first));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function sequence(parts: readonly Expression[]): Expression {
  return {
    kind: "sequence",
    parts,
    first: firstOf(parts),
    nullable: parts.every(({ nullable }) => nullable),
    longest: sum(parts.map(({ longest }) => longest)),
  };
}

function choice(options: readonly Expression[]): Expression {
  const [only, second] = options;
  if (only && !second) return only;
  return {
    kind: "choice",
    options,
    first: unite(...options.map(({ first }) => first)),
    nullable: options.some(({ nullable }) => nullable),
    longest: Math.max(...options.map(({ longest }) => longest)),
  };
}

function repeat(body: Expression, min: number, max: number): Expression {
  const { first, longest } = body;
  return {
    kind: "repeat",
    body,
    min,
    max,
    first,
    nullable: min === 0 || body.nullable,
    longest: max === 0 || longest === 0 ? 0 : longest * max,
  };
}

function expressionOf(element: AST.Element): Expression {
  const characters = charSetOf(element);
  if (characters) return { kind: "characters", first: characters, nullable: false, longest: 1 };
  if (element.type === "Group" || element.type === "CapturingGroup") {
    return choice(element.alternatives.map(reduceAlternative));
  }
  if (element.type === "Quantifier") {
    return repeat(expressionOf(element.element), element.min, element.max);
  }
  if (element.type !== "Assertion") throw new UnboundedError("it refers back to what a group matched");
  if (element.kind === "lookahead" || element.kind === "lookbehind") {
    throw new UnboundedError("it looks ahead or behind");
  }
  return { kind: "sequence", parts: [], first: none, nullable: true, longest: 0 };
}

function reduceAlternative({ elements }: AST.Alternative): Expression {
  return sequence(elements.map(expressionOf));
}

export interface Alternative {
  readonly expression: Expression;
  /** Whether it can match at the start of the text alone. */
  readonly isAnchored: boolean;
  /** Whether it must reach the end of the text. */
  readonly isClosed: boolean;
}

const isAssertion = (element: AST.Element | undefined, kind: "start" | "end"): boolean =>
  element?.type === "Assertion" && element.kind === kind;

/** The alternatives of a pattern (ECMA-262, with the flag `u`). Throws a SyntaxError or an UnboundedError. */
export function parsePattern(pattern: string): Alternative[] {
  return parseRegExp(pattern, true).alternatives.map((alternative) => ({
    expression: reduceAlternative(alternative),
    isAnchored: isAssertion(alternative.elements[0], "start"),
    isClosed: isAssertion(alternative.elements.at(-1), "end"),
  }));
}
