import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import type { Layout } from "./layout.js";
import { isLogical, skipParentheses } from "./logical.js";
import { UnknownSyntax } from "./unknown-syntax.js";

const { group, indent, indentIfBreak, line, lineSuffixBoundary } = builders;

/** `left = right` or `key: value`: where the line breaks depends on what stands on the right (prettier, `chooseLayout`). */
export function layOutAssignment(
  left: string,
  operator: string,
  right: ts.Expression,
  parent: ts.Node,
  layout: Layout,
): Doc {
  const value = skipParentheses(right);
  const doc = layout.expression(value, parent);
  if (isLogical(value) || ts.isConditionalExpression(value)) throw new UnknownSyntax(value, "as a value");
  if (ts.isBinaryExpression(value)) return group([left, operator, group(indent([line, doc]))]);
  const isShort = ts.isPropertyAssignment(parent) && left.length < 5;
  if (isNeverBroken(value) || (isShort && isText(value))) return group([left, operator, " ", doc]);
  if (isText(value) || isPoorlyBreakable(value)) return group([left, operator, group(indent([line, doc]))]);
  return layOutFluid(`${left}${operator}`, doc);
}

/** Goes to the next line as a whole only where not even its beginning fits behind the operator. */
export function layOutFluid(left: Doc, right: Doc): Doc {
  const id = Symbol("assignment");
  return group([
    left,
    group(indent(line), { id }),
    lineSuffixBoundary,
    indentIfBreak(right, { groupId: id }),
  ]);
}

/** Values that gain nothing from a line of their own. */
function isNeverBroken(node: ts.Expression): boolean {
  return (
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    ts.isNumericLiteral(node)
  );
}

/** Strings and chains of members, which can't break themselves. */
function isText(node: ts.Expression): boolean {
  if (ts.isStringLiteral(node)) return true;
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

const shortArgument = 20;

/** A call of nothing, or of one short argument. */
function isPoorlyBreakable(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node)) return false;
  const [argument, ...others] = node.arguments;
  if (!argument) return true;
  if (others.length > 0) return false;
  if (ts.isIdentifier(argument)) return argument.text.length <= shortArgument;
  if (ts.isStringLiteral(argument)) return argument.getText().length <= shortArgument;
  return ts.isNumericLiteral(argument) || ts.isToken(argument);
}
