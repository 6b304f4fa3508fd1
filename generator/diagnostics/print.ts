import type { Diagnostic, SourceDocument, SourceRef } from "../model/index.js";
import { catalogue, type Code } from "./catalogue.js";
import { findPositionIn } from "./position.js";
import { showText } from "./show-text.js";

const excerptWidth = 100;

/** The line around a place, cut to a readable width, and a caret line under it. A flattened page is one line of 168,000 characters. */
function printExcerpt(text: string, at: SourceRef): string {
  const lineStart = text.lastIndexOf("\n", at.start - 1) + 1;
  const newline = text.indexOf("\n", at.start);
  const lineEnd = newline === -1 ? text.length : newline;
  const from = Math.max(lineStart, at.start - excerptWidth / 2);
  const to = Math.min(lineEnd, from + excerptWidth);
  const lead = from > lineStart ? "…" : "";
  const tail = to < lineEnd ? "…" : "";
  const end = Math.max(at.start, Math.min(at.end, to));
  const show = (upTo: number): string =>
    showText(`  ${lead}${text.slice(from, upTo)}`.replaceAll("\t", " ").replace(/\r$/, ""));
  // What stands before the place, and the place itself, may be shown longer than they are.
  const before = show(at.start).length;
  const caret = " ".repeat(before) + "^".repeat(Math.max(1, show(end).length - before));
  return `${show(to)}${tail}\n${caret}`;
}

/** How diagnostics are printed for people. */
export interface PrintStyle {
  /** What leads to the project from where a person is: `../..`. */
  readonly project?: string;
  readonly hasColor?: boolean;
}

/** Select Graphic Rendition of ECMA-48: bold red, bold yellow, bold blue. */
const colors = { error: "1;31", warning: "1;33", info: "1;34" } as const;

function printSeverity(severity: Diagnostic["severity"], { hasColor = false }: PrintStyle): string {
  return hasColor ? `\u001b[${colors[severity]}m${severity}\u001b[0m` : severity;
}

/** Where an editor opens a document: a source of a project is called by less than its path. */
export function findPath({ name, path }: SourceDocument, { project = "" }: PrintStyle): string {
  if (path === undefined) return name;
  return project === "" ? path : `${project}/${path}`;
}

function printPosition(document: SourceDocument, { start }: SourceRef, style: PrintStyle): string {
  const { line, column } = findPositionIn(document, start);
  return `${showText(findPath(document, style))}:${String(line)}:${String(column)}`;
}

/** What a diagnostic says and where, on one line. */
export function printHead(
  { at, code, message, severity }: Diagnostic,
  documents: ReadonlyMap<string, SourceDocument>,
  style: PrintStyle = {},
): string {
  const said = `${printSeverity(severity, style)}: ${showText(message)} [${code}]`;
  const document = at && documents.get(at.source);
  if (!at || !document) return said;
  return `${printPosition(document, at, style)}: ${said}`;
}

/**
 * Prints a diagnostic as `file:line:column: severity: message [code]`, the line with a caret, the place at which reading
 * stopped in the same way, and the way out.
 */
export function printDiagnostic(
  diagnostic: Diagnostic,
  documents: ReadonlyMap<string, SourceDocument>,
  style: PrintStyle = {},
): string {
  const { at, code, stoppedAt } = diagnostic;
  const head = printHead(diagnostic, documents, style);
  const help = `  help: ${catalogue[code as Code].help}`;
  const document = at && documents.get(at.source);
  if (!document) return `${head}\n${help}`;
  const stopped = stoppedAt && [
    `${printPosition(document, stoppedAt, style)}: reading it stopped here`,
    printExcerpt(document.text, stoppedAt),
  ];
  return [head, printExcerpt(document.text, at), ...(stopped ?? []), help].join("\n");
}
