import { diagnose, hasErrors, showJson } from "../diagnostics.js";
import {
  acceptDrift,
  explainDriftKind,
  findDrift,
  type DriftFormat,
  type DriftResult,
  type Gate,
} from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

export interface DriftFlags {
  /** Absent: the form of all results. */
  readonly format?: DriftFormat;
  readonly failOn?: Gate;
  readonly only?: readonly string[];
  readonly resource?: string;
  readonly explain?: string;
  readonly changelog?: boolean;
  readonly compile?: boolean;
  readonly severity?: string;
  /** A kind of change and a pointer. */
  readonly accept?: readonly string[];
  readonly reason?: string;
  readonly expires?: string;
}

/** What a comparison is told, whatever is made of it. */
function comparisonOf(
  base: string | undefined,
  revision: string | undefined,
  { severity }: DriftFlags,
  terminal: Terminal,
) {
  return {
    root: terminal.findRoot(),
    ...(base !== undefined && { base }),
    ...(revision !== undefined && { revision }),
    ...(severity !== undefined && { severity }),
    today: new Date().toISOString().slice(0, 10),
  };
}

function finish(result: DriftResult, terminal: Terminal): number {
  terminal.report(result);
  if (hasErrors(result)) return exitCodes.invalidInput;
  if (result.text !== "") terminal.result(result.text);
  return result.isBlocked ? exitCodes.failed : exitCodes.done;
}

/** What is a text whatever the format of a report: for programs, a member of an object. */
function finishText({ text, ...result }: DriftResult, terminal: Terminal): number {
  return finish({ ...result, text: terminal.isJson ? showJson({ text }) : text }, terminal);
}

/** `docwright drift --accept KIND POINTER --reason TEXT`. */
async function runAccept(
  [kind, pointer, ...others]: readonly string[],
  { expires, reason }: DriftFlags,
  comparison: ReturnType<typeof comparisonOf>,
): Promise<DriftResult> {
  if (kind === undefined || pointer === undefined || others.length > 0) {
    const diagnostics = [diagnose("accept-incomplete", {})];
    return { diagnostics, documents: new Map(), text: "", isBlocked: false };
  }
  return acceptDrift({
    ...comparison,
    kind,
    pointer,
    ...(reason !== undefined && { reason }),
    ...(expires !== undefined && { expires }),
  });
}

/** `docwright drift [BASE] [REVISION]`, or with `--explain` the meaning of a kind of change. */
export async function runDrift(
  base: string | undefined,
  revision: string | undefined,
  flags: DriftFlags,
  terminal: Terminal,
): Promise<number> {
  const { accept, changelog, compile, explain, failOn, format, only = [], resource } = flags;
  if (explain !== undefined) return finishText(await explainDriftKind(explain), terminal);
  const comparison = comparisonOf(base, revision, flags, terminal);
  if (accept) return finishText(await runAccept(accept, flags, comparison), terminal);
  const result = await findDrift({
    ...comparison,
    format: changelog ? "changelog" : (format ?? (terminal.isJson ? "json" : "terminal")),
    ...(failOn && { failOn }),
    only,
    ...(resource !== undefined && { resource }),
    ...(terminal.width !== undefined && { width: terminal.width }),
    color: terminal.hasColor,
    ...(compile && { isCompiled: true }),
  });
  return changelog ? finishText(result, terminal) : finish(result, terminal);
}
