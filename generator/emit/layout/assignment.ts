import type { Expression } from "../syntax/expression.js";
import { group, indent, line, type Doc } from "./doc.js";
import type { Layout } from "./layout.js";
import { isMemberAccess, isNumeral, isOperation, isStringLiteral, isWord } from "./kinds.js";

interface Assignment {
  /** `const name: Type`, or the key of a member. */
  readonly left: string;
  readonly operator: " =" | ":";
  readonly right: Expression;
  readonly isMember: boolean;
}

/** `left = right` or `key: value`: where the line breaks depends on what stands on the right (prettier, `chooseLayout`). */
export function layOutAssignment({ left, operator, right, isMember }: Assignment, layOut: Layout): Doc {
  const doc = layOut(right, isMember ? "other" : "const");
  if (isOperation(right)) return group([left, operator, group(indent([line, doc]))]);
  const isShort = isMember && left.length < 5;
  if (isNeverBroken(right) || (isShort && isText(right))) return group([left, operator, " ", doc]);
  if (isText(right) || isPoorlyBreakable(right)) return group([left, operator, group(indent([line, doc]))]);
  return layOutFluid(`${left}${operator}`, doc);
}

/** Goes to the next line as a whole only where not even its beginning fits behind the operator. */
export function layOutFluid(left: Doc, right: Doc): Doc {
  const id = Symbol("assignment");
  return group([left, group(indent(line), false, id), indent(right, id)]);
}

/** Values that gain nothing from a line of their own. */
function isNeverBroken(expression: Expression): boolean {
  return expression === "true" || expression === "false" || isNumeral(expression);
}

/** Strings and chains of members, which can't break themselves. */
function isText(expression: Expression): boolean {
  return isStringLiteral(expression) || isMemberAccess(expression);
}

const shortArgument = 20;

/** A call of nothing, or of one short argument. */
function isPoorlyBreakable(expression: Expression): boolean {
  if (typeof expression === "string" || expression.kind !== "call" || expression.isNew) return false;
  const [argument, ...others] = expression.args;
  if (argument === undefined) return true;
  if (others.length > 0) return false;
  if (isWord(argument) || isStringLiteral(argument)) return argument.length <= shortArgument;
  return isNumeral(argument);
}
