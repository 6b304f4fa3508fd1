import { hasErrors } from "../diagnostics.js";
import {
  explainDriftKind,
  findDrift,
  findProjectRoot,
  type DriftFormat,
  type DriftResult,
  type Gate,
} from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

export interface DriftFlags {
  readonly format: DriftFormat;
  readonly failOn?: Gate;
  readonly only?: readonly string[];
  readonly resource?: string;
  readonly explain?: string;
  readonly changelog?: boolean;
  readonly compile?: boolean;
}

function finish(result: DriftResult, terminal: Terminal): number {
  terminal.report(result);
  if (hasErrors(result)) return exitCodes.invalidInput;
  if (result.text !== "") terminal.result(result.text);
  return result.isBlocked ? exitCodes.failed : exitCodes.done;
}

/** `docwright drift [BASE] [REVISION]`, or with `--explain` the meaning of a kind of change. */
export async function runDrift(
  base: string | undefined,
  revision: string | undefined,
  flags: DriftFlags,
  terminal: Terminal,
): Promise<number> {
  const { changelog, compile, explain, failOn, format, only = [], resource } = flags;
  if (explain !== undefined) return finish(await explainDriftKind(explain), terminal);
  const result = await findDrift({
    root: findProjectRoot(terminal.folder),
    ...(base !== undefined && { base }),
    ...(revision !== undefined && { revision }),
    format: changelog ? "changelog" : format,
    ...(failOn && { failOn }),
    only,
    ...(resource !== undefined && { resource }),
    today: new Date().toISOString().slice(0, 10),
    ...(terminal.width !== undefined && { width: terminal.width }),
    color: terminal.hasColor,
    ...(compile && { isCompiled: true }),
  });
  return finish(result, terminal);
}
