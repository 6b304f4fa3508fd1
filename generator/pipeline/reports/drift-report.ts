import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  printChangelog,
  printGithub,
  printGitlab,
  printHtml,
  printJson,
  printJunit,
  printMarkdown,
  printSarif,
  printTerminal,
  type Drift,
  type Gate,
  type LineAndColumn,
} from "../../drift/index.js";
import { findPositionIn } from "../../diagnostics.js";
import type { SpecInput } from "../project/spec-input.js";
import type { DriftFormat } from "./drift-formats.js";

export interface DriftReportOptions {
  readonly format: DriftFormat;
  /** Of the terminal; absent: as wide as the text. */
  readonly width?: number;
  readonly color?: boolean;
  readonly gate: Gate;
  /** For annotations on its lines. */
  readonly revision: Pick<SpecInput, "document" | "fileOf" | "parts" | "placeOf">;
}

/** The page's template, from docwright's own folder: beside `dist/`, or at the root when run from its sources. */
function readTemplate(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, "templates", "drift.hbs"), "utf8");
    } catch (error) {
      if (folder === dirname(folder)) throw error;
    }
  }
}

function findLineOf(
  { document, fileOf, parts, placeOf }: DriftReportOptions["revision"],
  pointer: string,
): LineAndColumn | undefined {
  const at = placeOf(pointer);
  if (!at) return undefined;
  const part = parts.get(at.source);
  const { column, line } = findPositionIn(part ?? document, at.start);
  return { ...(part && { file: fileOf(part) }), line, column };
}

/** Prints a drift in a format. */
export function printDrift(drift: Drift, options: DriftReportOptions): string {
  const { color = false, format, gate, revision, width } = options;
  const file = () => ({
    file: revision.fileOf(revision.document),
    lineOf: (pointer: string) => findLineOf(revision, pointer),
  });
  switch (format) {
    case "terminal":
      return printTerminal(drift, { color, ...(width !== undefined && { width }) });
    case "markdown":
      return printMarkdown(drift);
    case "json":
      return printJson(drift, file());
    case "html":
      return printHtml(drift, readTemplate());
    case "github":
      return printGithub(drift, file());
    case "sarif":
      return printSarif(drift, file());
    case "gitlab":
      return printGitlab(drift, file());
    case "junit":
      return printJunit(drift, gate);
    case "changelog":
      return printChangelog(drift);
    default:
      return format satisfies never;
  }
}
