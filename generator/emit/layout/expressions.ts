import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
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

/** An expression, laid out as prettier does, with the parentheses it needs under `parent`. */
export function layOutExpression(expression: ts.Expression, parent: ts.Node, file: ts.SourceFile): Doc {
  const node = skipParentheses(expression);
  const doc = layOutBare(node, parent, file);
  const comments = layOutInlineComments(node, file);
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

function layOutBare(node: ts.Expression, parent: ts.Node, file: ts.SourceFile): Doc {
  if (plainExpressions.has(node.kind)) return node.getText(file);
  if (ts.isCallExpression(node)) return layOutCall(node, file);
  if (ts.isNewExpression(node)) return layOutNew(node, file);
  if (ts.isBinaryExpression(node)) return layOutBinary(node, parent, file);
  if (ts.isConditionalExpression(node)) return layOutConditional(node, parent, file);
  if (ts.isObjectLiteralExpression(node)) return layOutObject(node, file);
  if (ts.isArrayLiteralExpression(node)) return layOutArray(node, file);
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) return node.getText(file);
  if (ts.isElementAccessExpression(node)) return layOutElementAccess(node, file);
  if (ts.isTypeOfExpression(node)) return ["typeof ", layOutExpression(node.expression, node, file)];
  if (ts.isPrefixUnaryExpression(node)) {
    return [ts.tokenToString(node.operator) ?? "", layOutExpression(node.operand, node, file)];
  }
  if (ts.isPostfixUnaryExpression(node) && ts.isIdentifier(node.operand)) return node.getText(file);
  throw new UnknownSyntax(node);
}

/** `input[index]`, `input["a-b"]`. */
function layOutElementAccess(node: ts.ElementAccessExpression, file: ts.SourceFile): Doc {
  const { argumentExpression: key, expression } = node;
  if (!ts.isIdentifier(expression)) throw new UnknownSyntax(node);
  if (ts.isIdentifier(key) || ts.isStringLiteral(key) || ts.isNumericLiteral(key)) return node.getText(file);
  throw new UnknownSyntax(node);
}

/** `test ? a : b`, whose branches go to lines of their own together. */
function layOutConditional(node: ts.ConditionalExpression, parent: ts.Node, file: ts.SourceFile): Doc {
  const parts = [node.condition, node.whenTrue, node.whenFalse];
  const isKnownPlace =
    isLogical(parent) || ts.isPrefixUnaryExpression(parent) || ts.isReturnStatement(parent);
  if (!isKnownPlace || parts.some(isConditional)) throw new UnknownSyntax(node);
  const branch = (mark: string, value: ts.Expression): Doc => [
    line,
    mark,
    align(2, layOutExpression(value, node, file)),
  ];
  return group([
    layOutExpression(node.condition, node, file),
    indent([branch("? ", node.whenTrue), branch(": ", node.whenFalse)]),
  ]);
}

function isConditional(node: ts.Expression): boolean {
  return ts.isConditionalExpression(skipParentheses(node));
}

/** `{ … }`, over several lines where the first member stands on a line of its own. */
function layOutObject(node: ts.ObjectLiteralExpression, file: ts.SourceFile): Doc {
  const [first] = node.properties;
  if (!first) return "{}";
  const shouldBreak = file.text.slice(node.getStart(file), first.getStart(file)).includes("\n");
  const members = node.properties.flatMap((member, index) =>
    index === 0 ? [layOutObjectMember(member, file)] : [",", line, layOutObjectMember(member, file)],
  );
  return group(["{", indent([line, ...members]), ifBreak(","), line, "}"], { shouldBreak });
}

function layOutObjectMember(member: ts.ObjectLiteralElementLike, file: ts.SourceFile): Doc {
  if (ts.isShorthandPropertyAssignment(member)) return member.name.text;
  if (ts.isSpreadAssignment(member)) return ["...", layOutExpression(member.expression, member, file)];
  if (!ts.isPropertyAssignment(member)) throw new UnknownSyntax(member);
  return layOutAssignment(layOutKey(member.name, file), ":", member.initializer, member, file);
}

/** `[…]`: lists of numbers fill their lines; lists of several structures always take one line each. */
function layOutArray(node: ts.ArrayLiteralExpression, file: ts.SourceFile): Doc {
  const { elements } = node;
  if (elements.length === 0) return "[]";
  const docs = elements.map((element) => layOutExpression(element, node, file));
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
