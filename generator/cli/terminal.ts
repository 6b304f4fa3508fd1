import { printDiagnostics, showText } from "../diagnostics.js";
import { findWay, type Diagnostic, type Report, type SourceDocument } from "../pipeline.js";
import { findNearestProject, findProject, findWorkingFolder } from "./project-folder.js";

/** A stream that a program prints to. */
interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The standard streams of a process, or what stands for them. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Where a command prints: results on standard output, all else on standard error. */
export interface Terminal {
  /** The folder that a command works in: the working folder, or the one that `--project` names. Throws where that is empty. */
  readonly findFolder: () => string;
  /** The project that a command works on. Throws where `--project` names a folder that is none. */
  readonly findRoot: () => string;
  /** Where a person can be asked, if one is there. */
  readonly findPerson: () => Person | undefined;
  /** Whether results are for programs: `--format json`. */
  readonly isJson: boolean;
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
  /** What is to be seen however quiet it is. */
  readonly complain: (line: string) => void;
  /** The diagnostics of a command; as JSON they are printed once, at its end. */
  readonly report: (report: Report) => void;
  /** Prints what is still to be printed when a command is done. */
  readonly close: () => void;
}

/** The streams between a program and who sits before it. */
export interface Person {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

export interface TerminalFlags {
  readonly quiet?: boolean;
  readonly format?: "text" | "json";
  readonly project?: string;
}

/** Columns of a stream, where that is a terminal. One that does not know its width says 0. */
export function findWidth({ columns = 0, isTTY }: Output): number | undefined {
  if (!isTTY) return undefined;
  return columns > 0 ? columns : 80;
}

/** `FORCE_COLOR` and `NO_COLOR` (no-color.org) decide where they are set; else a terminal has colours. */
function findColor({ isTTY }: Output): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = process.env;
  if (refused) return false;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTTY === true;
}

function findPerson({ stderr, stdin }: Streams): Person | undefined {
  return stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : undefined;
}

function endLine(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** What leads from the working folder to the project; nothing where that folder is gone. */
function findWayToProject(project: string | undefined): string {
  try {
    return findWay(findNearestProject(project));
  } catch {
    return "";
  }
}

export function createTerminal(
  { format = "text", project, quiet = false }: TerminalFlags,
  streams: Streams,
): Terminal {
  const { stderr, stdout } = streams;
  const width = findWidth(stdout);
  const isJson = format === "json";
  const diagnostics: Diagnostic[] = [];
  const documents = new Map<string, SourceDocument>();
  const print = (report: Report) => {
    const style = { project: findWayToProject(project), hasColor: findColor(stderr) };
    stderr.write(printDiagnostics(report, format, style));
  };
  return {
    findFolder: () => findWorkingFolder(project),
    findRoot: () => findProject(project),
    findPerson: () => findPerson(streams),
    isJson,
    ...(width !== undefined && { width }),
    hasColor: findColor(stdout),
    isQuiet: quiet || isJson,
    result: (text) => {
      stdout.write(text);
      // By itself, because a line end at the end of a long text is a second copy of it.
      if (text !== "" && !text.endsWith("\n")) stdout.write("\n");
    },
    progress: (line) => {
      if (!quiet && !isJson) stderr.write(endLine(showText(line)));
    },
    complain: (line) => {
      stderr.write(endLine(showText(line)));
    },
    report: (report) => {
      if (!isJson && report.diagnostics.length > 0) print(report);
      if (!isJson) return;
      diagnostics.push(...report.diagnostics);
      for (const [name, document] of report.documents) documents.set(name, document);
    },
    close: () => {
      if (isJson) print({ diagnostics, documents });
    },
  };
}
