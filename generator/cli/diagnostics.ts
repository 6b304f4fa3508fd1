import { findPosition, printDiagnostic } from "../diagnostics.js";
import { groupBy } from "../model/index.js";
import type { Report } from "../pipeline.js";

type Diagnostic = Report["diagnostics"][number];

/** How many diagnostics of one code are printed whole; the others are counted. */
const shownPerCode = 5;

const severities = ["error", "warning", "info"] as const;

function groupByCode(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const bySeverity = severities.flatMap((severity) => diagnostics.filter((it) => it.severity === severity));
  return groupBy(bySeverity, ({ code }) => code);
}

function printText({ diagnostics, documents }: Report): string {
  const parts: string[] = [];
  for (const [code, group] of groupByCode(diagnostics)) {
    parts.push(...group.slice(0, shownPerCode).map((diagnostic) => printDiagnostic(diagnostic, documents)));
    const rest = group.length - shownPerCode;
    if (rest > 0) parts.push(`… and ${String(rest)} more of ${code}; --format json lists them all`);
  }
  return parts.map((part) => `${part}\n`).join("");
}

function printJson({ diagnostics, documents }: Report): string {
  const entries = diagnostics.map(({ at, code, message, severity }) => {
    const text = at && documents.get(at.source)?.text;
    const position = at && text !== undefined ? findPosition(text, at.start) : undefined;
    return { code, severity, message, ...(at && { file: at.source }), ...position };
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

/** Prints the diagnostics of a command: the worst first, many of one kind counted. */
export function printDiagnostics(report: Report, format: "text" | "json"): string {
  return format === "json" ? printJson(report) : printText(report);
}

/** Whether a command met an error of its input. */
export function hasErrors(report: Report): boolean {
  return report.diagnostics.some(({ severity }) => severity === "error");
}
