import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import type { Layout } from "./layout.js";
import { UnknownSyntax } from "./unknown-syntax.js";

const { group, indent, line, softline } = builders;

const logicalOperators = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);

/** Operators that compare; they never stand beside each other in what is emitted. */
const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.InKeyword,
  ts.SyntaxKind.PlusToken,
]);

interface LogicalExpression extends ts.BinaryExpression {
  readonly operatorToken: ts.Token<ts.SyntaxKind.AmpersandAmpersandToken | ts.SyntaxKind.BarBarToken>;
}

export function isLogical(node: ts.Node): node is LogicalExpression {
  return ts.isBinaryExpression(node) && logicalOperators.has(node.operatorToken.kind);
}

/** Parentheses are nodes for TypeScript; prettier puts them where they are needed, and only there. */
export function skipParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? skipParentheses(node.expression) : node;
}

/** The parent in prettier's tree, which has no parentheses. */
function parentOf(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node.parent) ? parentOf(node.parent) : node.parent;
}

/** A chain of one operator, which breaks before none or all of its operands (prettier, `printBinaryishExpression`). */
export function layOutBinary(node: ts.BinaryExpression, parent: ts.Node, layout: Layout): Doc {
  if (!isLogical(node) && !comparisons.has(node.operatorToken.kind)) throw new UnknownSyntax(node);
  const isInCondition = ts.isIfStatement(parent);
  const parts = layOutOperands(node, parent, isInCondition, layout);
  if (isInCondition) return parts;
  if (ts.isPrefixUnaryExpression(parent)) return group([indent([softline, ...parts]), softline]);
  if (ts.isReturnStatement(parent) || (isLogical(node) && hasStructure(node))) return group(parts);
  if (ts.isVariableDeclaration(parent)) return group(parts);
  if (ts.isConditionalExpression(parent) && !ts.isReturnStatement(parentOf(parent))) return group(parts);
  const [first = "", ...rest] = parts;
  return group([first, indent(rest)]);
}

function layOutOperands(
  node: ts.BinaryExpression,
  parent: ts.Node,
  isInCondition: boolean,
  layout: Layout,
): Doc[] {
  const operator = node.operatorToken.kind;
  const left = skipParentheses(node.left);
  const right = skipParentheses(node.right);
  const isChain = isLogical(left) && isLogical(node) && left.operatorToken.kind === operator;
  const before = isChain
    ? layOutOperands(left, node, isInCondition, layout)
    : [group(layout.expression(left, node))];
  const mark = node.operatorToken.getText(layout.file);
  const operand = layout.expression(right, node);
  const after: Doc[] = hasStructure(node) ? [mark, " ", operand] : [mark, line, operand];
  const isLogic = logicalOperators.has(operator);
  const isSameKind = (other: ts.Node): boolean =>
    ts.isBinaryExpression(other) && isLogical(other) === isLogic;
  const isGrouped =
    !(isInCondition && isLogical(node)) && !isSameKind(parent) && !isSameKind(left) && !isSameKind(right);
  return [...before, " ", ...(isGrouped ? [group(after)] : after)];
}

/** A structure behind an operator stays on its line. */
function hasStructure(node: ts.BinaryExpression): boolean {
  const right = skipParentheses(node.right);
  if (!isLogical(node)) return false;
  if (ts.isObjectLiteralExpression(right)) return right.properties.length > 0;
  return ts.isArrayLiteralExpression(right) && right.elements.length > 0;
}
