import { groupBy, type Diagnostic, type SourceDocument } from "../model/index.js";
import { catalogue, type Code } from "./catalogue.js";
import { findPositionIn } from "./position.js";
import { findPath, printDiagnostic, printHead, type PrintStyle } from "./print.js";
import { showJson } from "./show-text.js";

/** Diagnostics, and the documents they point into by name. */
export interface Reported {
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** Whether the way out of a diagnostic is a file of a project, which not every command has. */
export function needsProject({ diagnostics }: Reported): boolean {
  return diagnostics.some(({ code }) => catalogue[code as Code].help.includes("spec/"));
}

/** How many diagnostics of one code are printed whole; the others are counted. */
const shownPerCode = 5;

const severities = ["error", "warning", "info"] as const;

/** What a client lacks: of what is no error, people read that first. */
const firstCodes: ReadonlySet<string> = new Set<Code>(["operation-left-out"]);

/** What costs a client nothing: a line each, after all else of its severity. */
const foldedCodes: ReadonlySet<string> = new Set<Code>(["openapi-assumed", "spec-key-ignored"]);

const rankOf = ({ code }: Diagnostic): number => (firstCodes.has(code) ? 0 : foldedCodes.has(code) ? 2 : 1);

function groupByCode(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const bySeverity = severities.flatMap((severity) =>
    diagnostics.filter((it) => it.severity === severity).toSorted((a, b) => rankOf(a) - rankOf(b)),
  );
  return groupBy(bySeverity, ({ code }) => code);
}

/** One line for each thing that is said, with the first place of it and how many there are. */
function printFolded(
  group: readonly Diagnostic[],
  documents: Reported["documents"],
  style: PrintStyle,
): readonly string[] {
  return [...groupBy(group, ({ message }) => message).values()].flatMap((same) => {
    const heads = same.slice(0, 1).map((first) => printHead(first, documents, style));
    return same.length > 1 ? heads.map((head) => `${head} (${String(same.length)} places)`) : heads;
  });
}

/** The diagnostics of one code. What goes on record only takes one line, however often it was met. */
function printGroup(
  code: string,
  group: readonly Diagnostic[],
  documents: Reported["documents"],
  style: PrintStyle,
): readonly string[] {
  if (foldedCodes.has(code)) return printFolded(group, documents, style);
  const [first] = group;
  if (first?.severity === "info" && group.length > 1) {
    const count = `first of ${String(group.length)}; --format json lists them all`;
    return [`${printHead(first, documents, style)} (${count})`];
  }
  const shown = group.slice(0, shownPerCode).map((one) => printDiagnostic(one, documents, style));
  const rest = group.length - shownPerCode;
  return rest > 0 ? [...shown, `… and ${String(rest)} more of ${code}; --format json lists them all`] : shown;
}

function printText({ diagnostics, documents }: Reported, style: PrintStyle): string {
  return [...groupByCode(diagnostics)]
    .flatMap(([code, group]) => printGroup(code, group, documents, style))
    .map((part) => `${part}\n`)
    .join("");
}

function printJson({ diagnostics, documents }: Reported, style: PrintStyle): string {
  const entries = diagnostics.map(({ at, code, message, severity, stoppedAt }) => {
    const document = at && documents.get(at.source);
    const position = document && findPositionIn(document, at.start);
    const stopped = document && stoppedAt && { stoppedAt: findPositionIn(document, stoppedAt.start) };
    const { help } = catalogue[code as Code];
    const file = document ? findPath(document, style) : at?.source;
    return { code, severity, message, help, ...(file !== undefined && { file }), ...position, ...stopped };
  });
  return `${showJson(entries, 2)}\n`;
}

/** Prints the diagnostics of a command: the worst first, many of one kind counted. */
export function printDiagnostics(report: Reported, format: "text" | "json", style: PrintStyle = {}): string {
  return format === "json" ? printJson(report, style) : printText(report, style);
}

/** Whether a command met an error of its input. */
export function hasErrors({ diagnostics }: Pick<Reported, "diagnostics">): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
