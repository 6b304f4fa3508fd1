import { printDiagnostics, showText } from "../diagnostics.js";
import type { Report } from "../pipeline.js";

/** Where a command prints: results on standard output, all else on standard error. */
export interface Terminal {
  /** The working folder of the command. */
  readonly folder: string;
  /** Columns of standard output, where that is a terminal. */
  readonly width?: number;
  /** Whether standard output shows colours: a terminal, unless the environment says otherwise. */
  readonly hasColor: boolean;
  /** The result that another program may read. */
  readonly result: (text: string) => void;
  /** Whether only results and diagnostics are asked for: `--quiet`. */
  readonly isQuiet: boolean;
  /** What a person wants to see meanwhile; nothing where it is quiet. */
  readonly progress: (line: string) => void;
  /** The diagnostics of a command. */
  readonly report: (report: Report) => void;
}

export interface TerminalFlags {
  readonly quiet?: boolean;
  readonly format?: "text" | "json";
}

const defaultWidth = 80;

/** `FORCE_COLOR` and `NO_COLOR` (no-color.org) decide where they are set; else a terminal has colours. */
function findColor({ isTTY }: { readonly isTTY?: boolean }): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = process.env;
  if (refused) return false;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTTY === true;
}

function endLine(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** The terminal of this process. */
export function createTerminal({ format = "text", quiet = false }: TerminalFlags): Terminal {
  return {
    folder: process.cwd(),
    // A terminal that does not know its width says 0.
    ...(process.stdout.isTTY && { width: process.stdout.columns || defaultWidth }),
    hasColor: findColor(process.stdout),
    isQuiet: quiet,
    result: (text) => process.stdout.write(endLine(text)),
    progress: (line) => {
      if (!quiet) process.stderr.write(endLine(showText(line)));
    },
    report: (report) => {
      if (report.diagnostics.length > 0) process.stderr.write(printDiagnostics(report, format));
    },
  };
}
