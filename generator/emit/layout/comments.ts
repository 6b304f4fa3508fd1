import type { Doc } from "prettier";
import { builders } from "prettier/doc";
import { ts } from "ts-morph";
import { UnknownSyntax } from "./unknown-syntax.js";

const { hardline, join } = builders;

/** The comments in front of a node that stands on lines of its own, each with the line end behind it. */
export function layOutLeadingComments(node: ts.Node, file: ts.SourceFile): Doc[] {
  const comments = ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? [];
  return comments.flatMap(({ kind, pos, end }) => {
    const text = file.text.slice(pos, end);
    if (kind !== ts.SyntaxKind.MultiLineCommentTrivia) throw new UnknownSyntax(node, "with a line comment");
    return [layOutBlockComment(text, node), hardline];
  });
}

/** A JSDoc comment keeps its lines and takes the indentation of what it describes (prettier, `printIndentableBlockComment`). */
function layOutBlockComment(text: string, node: ts.Node): Doc {
  const [first = "", ...rest] = text.split("\n").map((line) => line.trim());
  if (rest.some((line) => !line.startsWith("*"))) throw new UnknownSyntax(node, "with a free comment");
  return join(hardline, [first, ...rest.map((line) => ` ${line}`)]);
}

/** The comments in front of an expression, on its line: `/* @__PURE__ *\/ validator(…)`. To TypeScript they trail the token before. */
export function layOutInlineComments(node: ts.Node, file: ts.SourceFile): string {
  const start = node.getFullStart();
  const comments = [
    ...(ts.getTrailingCommentRanges(file.text, start) ?? []),
    ...(ts.getLeadingCommentRanges(file.text, start) ?? []),
  ];
  return comments.map(({ pos, end }) => `${file.text.slice(pos, end)} `).join("");
}

/** Whether a blank line stands between a node and the next one; prettier keeps one. */
export function hasBlankLineAfter(node: ts.Node, file: ts.SourceFile): boolean {
  return /^[,;]?[^\S\n]*\n[^\S\n]*\n/u.test(file.text.slice(node.end, node.end + 200));
}
