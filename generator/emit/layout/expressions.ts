import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import type { Layout } from "./layout.js";
import { layOutAssignment } from "./assignment.js";
import { layOutCall, layOutNew } from "./calls.js";
import { layOutInlineComments } from "./comments.js";
import { isLogical, layOutBinary, skipParentheses } from "./logical.js";
import { layOutKey } from "./keys.js";
import { UnknownSyntax } from "./unknown-syntax.js";

const { align, fill, group, ifBreak, indent, line, softline } = builders;

/** Names and literals. */
const plainExpressions: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.TrueKeyword,
]);

/** The formatter of a file. */
export function createLayout(file: ts.SourceFile): Layout {
  const layout: Layout = { file, expression: (node, parent) => layOutExpression(node, parent, layout) };
  return layout;
}

/** An expression, laid out as prettier does, with the parentheses it needs under `parent`. */
function layOutExpression(expression: ts.Expression, parent: ts.Node, layout: Layout): Doc {
  const node = skipParentheses(expression);
  const doc = layOutBare(node, parent, layout);
  const comments = layOutInlineComments(node, layout.file);
  const isWrapped = needsParentheses(node, parent);
  if (comments !== "" && isWrapped) throw new UnknownSyntax(node, "with a comment");
  return isWrapped ? ["(", doc, ")"] : [comments, doc];
}

function needsParentheses(node: ts.Expression, parent: ts.Node): boolean {
  if (ts.isConditionalExpression(node)) return isLogical(parent) || ts.isPrefixUnaryExpression(parent);
  if (!ts.isBinaryExpression(node)) return false;
  if (ts.isPrefixUnaryExpression(parent)) return true;
  if (!isLogical(node)) return false;
  return isLogical(parent) && parent.operatorToken.kind !== node.operatorToken.kind;
}

function layOutBare(node: ts.Expression, parent: ts.Node, layout: Layout): Doc {
  if (plainExpressions.has(node.kind)) return node.getText(layout.file);
  if (ts.isCallExpression(node)) return layOutCall(node, layout);
  if (ts.isNewExpression(node)) return layOutNew(node, layout);
  if (ts.isBinaryExpression(node)) return layOutBinary(node, parent, layout);
  if (ts.isConditionalExpression(node)) return layOutConditional(node, parent, layout);
  if (ts.isObjectLiteralExpression(node)) return layOutObject(node, layout);
  if (ts.isArrayLiteralExpression(node)) return layOutArray(node, layout);
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
    return node.getText(layout.file);
  if (ts.isSpreadElement(node)) return ["...", layout.expression(node.expression, node)];
  if (ts.isElementAccessExpression(node)) return layOutElementAccess(node, layout);
  if (ts.isTypeOfExpression(node)) return ["typeof ", layout.expression(node.expression, node)];
  if (ts.isPrefixUnaryExpression(node)) {
    return [ts.tokenToString(node.operator) ?? "", layout.expression(node.operand, node)];
  }
  if (ts.isPostfixUnaryExpression(node) && ts.isIdentifier(node.operand)) return node.getText(layout.file);
  throw new UnknownSyntax(node);
}

/** `input[index]`, `input["a-b"]`. */
function layOutElementAccess(node: ts.ElementAccessExpression, layout: Layout): Doc {
  const { argumentExpression: key, expression } = node;
  if (!ts.isIdentifier(expression)) throw new UnknownSyntax(node);
  if (ts.isIdentifier(key) || ts.isStringLiteral(key) || ts.isNumericLiteral(key))
    return node.getText(layout.file);
  throw new UnknownSyntax(node);
}

/** `test ? a : b`, whose branches go to lines of their own together. */
function layOutConditional(node: ts.ConditionalExpression, parent: ts.Node, layout: Layout): Doc {
  const parts = [node.condition, node.whenTrue, node.whenFalse];
  const isKnownPlace =
    isLogical(parent) || ts.isPrefixUnaryExpression(parent) || ts.isReturnStatement(parent);
  if (!isKnownPlace || parts.some(isConditional)) throw new UnknownSyntax(node);
  const branch = (mark: string, value: ts.Expression): Doc => [
    line,
    mark,
    align(2, layout.expression(value, node)),
  ];
  return group([
    layout.expression(node.condition, node),
    indent([branch("? ", node.whenTrue), branch(": ", node.whenFalse)]),
  ]);
}

function isConditional(node: ts.Expression): boolean {
  return ts.isConditionalExpression(skipParentheses(node));
}

/** `{ … }`, over several lines where the first member stands on a line of its own. */
function layOutObject(node: ts.ObjectLiteralExpression, layout: Layout): Doc {
  const [first] = node.properties;
  if (!first) return "{}";
  const shouldBreak = layout.file.text
    .slice(node.getStart(layout.file), first.getStart(layout.file))
    .includes("\n");
  const members = node.properties.flatMap((member, index) =>
    index === 0 ? [layOutObjectMember(member, layout)] : [",", line, layOutObjectMember(member, layout)],
  );
  return group(["{", indent([line, ...members]), ifBreak(","), line, "}"], { shouldBreak });
}

function layOutObjectMember(member: ts.ObjectLiteralElementLike, layout: Layout): Doc {
  if (ts.isShorthandPropertyAssignment(member)) return member.name.text;
  if (ts.isSpreadAssignment(member)) return ["...", layout.expression(member.expression, member)];
  if (!ts.isPropertyAssignment(member)) throw new UnknownSyntax(member);
  return layOutAssignment(layOutKey(member.name, layout.file), ":", member.initializer, member, layout);
}

/** `[…]`: lists of numbers fill their lines; lists of several structures always take one line each. */
function layOutArray(node: ts.ArrayLiteralExpression, layout: Layout): Doc {
  const { elements } = node;
  if (elements.length === 0) return "[]";
  const docs = elements.map((element) => layout.expression(element, node));
  if (elements.length > 1 && elements.every(isNumber)) {
    const parts = docs.flatMap((doc, index) => (index === 0 ? [doc] : [line, doc]));
    const separated = parts.map((doc, index) =>
      index % 2 === 0 && index < parts.length - 1 ? [doc, ","] : doc,
    );
    return group(["[", indent([softline, fill(separated)]), ifBreak(","), softline, "]"]);
  }
  const items = docs.flatMap((doc, index) => (index === 0 ? [group(doc)] : [",", line, group(doc)]));
  const shouldBreak = elements.length > 1 && areStructures(elements);
  return group(["[", indent([softline, ...items]), ifBreak(","), softline, "]"], { shouldBreak });
}

function isNumber(node: ts.Expression): boolean {
  return ts.isNumericLiteral(node) || (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand));
}

/** Elements that are all objects, or all arrays, each with more than one member (prettier, `isConciselyPrintedArray`). */
function areStructures(elements: readonly ts.Expression[]): boolean {
  const areObjects = elements.every(
    (element) => ts.isObjectLiteralExpression(element) && element.properties.length > 1,
  );
  const areArrays = elements.every(
    (element) => ts.isArrayLiteralExpression(element) && element.elements.length > 1,
  );
  return areObjects || areArrays;
}
