import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import { hasBlankLineAfter, layOutInlineComments, layOutLeadingComments } from "./comments.js";
import { layOutKey } from "./keys.js";
import { UnknownSyntax } from "./unknown-syntax.js";

const { align, group, hardline, ifBreak, indent, join, line, softline } = builders;

/** Types of one word, and literals. */
const plainTypes: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.NeverKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.UndefinedKeyword,
  ts.SyntaxKind.UnknownKeyword,
  ts.SyntaxKind.VoidKeyword,
]);

/** A type, laid out as prettier does. */
export function layOutType(node: ts.TypeNode, file: ts.SourceFile): Doc {
  if (layOutInlineComments(node, file) !== "") throw new UnknownSyntax(node, "with a comment");
  if (plainTypes.has(node.kind)) return node.getText(file);
  if (ts.isTypeReferenceNode(node)) return layOutReference(node, file);
  if (ts.isUnionTypeNode(node)) return layOutUnion(node, file);
  if (ts.isArrayTypeNode(node)) return [layOutType(node.elementType, file), "[]"];
  if (ts.isTypeLiteralNode(node)) return layOutTypeLiteral(node, file);
  if (ts.isTypeOperatorNode(node)) {
    return [`${ts.tokenToString(node.operator) ?? ""} `, layOutType(node.type, file)];
  }
  if (ts.isTypeQueryNode(node) && !node.typeArguments) return node.getText(file);
  if (ts.isParenthesizedTypeNode(node)) return layOutParenthesised(node, file);
  throw new UnknownSyntax(node);
}

/** Prettier drops parentheses that mean nothing, so that only those around a union or an intersection in an array are known here. */
function layOutParenthesised(node: ts.ParenthesizedTypeNode, file: ts.SourceFile): Doc {
  if (ts.isIntersectionTypeNode(node.type) && ts.isUnionTypeNode(node.parent)) return node.getText(file);
  if (!ts.isArrayTypeNode(node.parent) || !ts.isUnionTypeNode(node.type)) throw new UnknownSyntax(node);
  return ["(", layOutUnion(node.type, file), ")"];
}

function layOutReference(node: ts.TypeReferenceNode, file: ts.SourceFile): Doc {
  const name = node.typeName.getText(file);
  return node.typeArguments ? [name, layOutTypeArguments(node.typeArguments, file)] : name;
}

/** `<…>`: a single short type never breaks away from its brackets. */
export function layOutTypeArguments(types: readonly ts.TypeNode[], file: ts.SourceFile): Doc {
  const [only] = types;
  const docs = types.map((type) => layOutType(type, file));
  if (only && types.length === 1 && isHugged(only)) return ["<", ...docs, ">"];
  return group(["<", indent([softline, join([",", line], docs)]), ifBreak(","), softline, ">"]);
}

function isHugged(node: ts.TypeNode): boolean {
  if (ts.isTypeReferenceNode(node)) return !node.typeArguments;
  return ts.isTypeLiteralNode(node) || ts.isToken(node);
}

/** A union on one line, on the next one, or one variant a line, each behind a bar; an object beside null stays in one piece. */
function layOutUnion(node: ts.UnionTypeNode, file: ts.SourceFile): Doc {
  const docs = node.types.map((type) => layOutType(type, file));
  if (isObjectOrNull(node)) return join(" | ", docs);
  const variants = join(
    [line, "| "],
    docs.map((doc) => align(2, doc)),
  );
  const body = group([ifBreak("| "), variants]);
  if (ts.isParenthesizedTypeNode(node.parent)) return group([indent([softline, body]), softline]);
  return ts.isTypeReferenceNode(node.parent) ? body : group(indent([softline, body]));
}

function isObjectOrNull(node: ts.UnionTypeNode): boolean {
  const objects = node.types.filter(ts.isTypeLiteralNode);
  const nulls = node.types.filter(
    (type) => ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword,
  );
  return objects.length === 1 && objects.length + nulls.length === node.types.length;
}

/** `{ … }`, over several lines where the first member stands on a line of its own (prettier, `objectWrap: "preserve"`). */
function layOutTypeLiteral(node: ts.TypeLiteralNode, file: ts.SourceFile): Doc {
  const [first] = node.members;
  if (!first) return "{}";
  const shouldBreak = file.text.slice(node.getStart(file), first.getStart(file)).includes("\n");
  const members = layOutMembers(node.members, file, line);
  return group(["{", indent([line, ...members]), ifBreak(";"), line, "}"], { shouldBreak });
}

/** The body of an interface, always over several lines. */
export function layOutInterfaceBody(node: ts.InterfaceDeclaration, file: ts.SourceFile): Doc {
  if (node.members.length === 0) return "{}";
  return ["{", indent([hardline, ...layOutMembers(node.members, file, hardline)]), ";", hardline, "}"];
}

function layOutMembers(members: readonly ts.TypeElement[], file: ts.SourceFile, separator: Doc): Doc[] {
  return members.flatMap((member, index) => {
    const doc = [...layOutLeadingComments(member, file), layOutMember(member, file)];
    if (index === members.length - 1) return doc;
    return [...doc, ";", separator, ...(hasBlankLineAfter(member, file) ? [hardline] : [])];
  });
}

function layOutMember(member: ts.TypeElement, file: ts.SourceFile): Doc {
  if (ts.isPropertySignature(member) && member.type) {
    const modifiers = (member.modifiers ?? []).map((modifier) => `${modifier.getText(file)} `);
    const optional = member.questionToken ? "?" : "";
    return [...modifiers, layOutKey(member.name, file), optional, ": ", layOutType(member.type, file)];
  }
  if (ts.isIndexSignatureDeclaration(member)) {
    const [parameter] = member.parameters;
    if (!parameter?.type) throw new UnknownSyntax(member);
    const key = `[${parameter.name.getText(file)}: ${parameter.type.getText(file)}]: `;
    return [key, layOutType(member.type, file)];
  }
  throw new UnknownSyntax(member);
}
