import type { ts } from "ts-morph";
import { stringifyJson } from "../../model/index.js";
import { outlineNode } from "./outline-node.js";
import { outlineStatement } from "./outline-statement.js";
import { printOutline } from "./outline.js";
import type { Statement } from "./structures.js";

/** A file as the compiler parsed it, with what it notes of a file and does not declare. */
export type ParsedFile = ts.SourceFile & {
  readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  /** `@ts-ignore` and `@ts-expect-error`. */
  readonly commentDirectives?: readonly unknown[];
  /** `@ts-check` and `@ts-nocheck`. */
  readonly checkJsDirective?: unknown;
};

/** How a file, or a statement printed alone, differs from its structures; undefined where it says what they do. */
export function findMisprint(statements: readonly Statement[], file: ParsedFile): string | undefined {
  return findSyntaxError(file) ?? findDirective(file) ?? findDifference(statements, file);
}

function findSyntaxError({ parseDiagnostics, text }: ParsedFile): string | undefined {
  const [first] = parseDiagnostics;
  if (!first) return undefined;
  const message = typeof first.messageText === "string" ? first.messageText : first.messageText.messageText;
  return `${message} In ${quoteAround(text, first.start)}`;
}

/** Characters around a place that show where it is. */
const around = 60;

function quoteAround(text: string, position: number): string {
  const start = Math.max(text.lastIndexOf("\n", position - 1) + 1, position - around);
  return stringifyJson(text.slice(start, position + around).split("\n", 1)[0]);
}

/** Orders that a comment gives to the compiler; no emitter writes one. */
function findDirective(file: ParsedFile): string | undefined {
  const references = [
    file.referencedFiles,
    file.typeReferenceDirectives,
    file.libReferenceDirectives,
    file.amdDependencies,
    file.commentDirectives ?? [],
  ];
  const isOrdered = references.some(({ length }) => length > 0) || file.checkJsDirective !== undefined;
  return isOrdered ? "a comment gives an order to the compiler" : undefined;
}

function findDifference(statements: readonly Statement[], file: ParsedFile): string | undefined {
  const asked = statements.map((statement) => printOutline(outlineStatement(statement)));
  const printed = file.statements.map((node) => printOutline(outlineNode(node, file)));
  const index = printed.findIndex((outline, place) => outline !== asked[place]);
  if (index === -1 && asked.length === printed.length) return undefined;
  const place = index === -1 ? printed.length : index;
  return `asked for ${asked[place] ?? "no statement"}, printed ${printed[place] ?? "no statement"}`;
}
