import { hasErrors, needsProject } from "../diagnostics.js";
import { count, emitPackage, type PackageEmitted } from "../pipeline.js";
import { exitCodes } from "./exit.js";
import { shellWord } from "./shell-word.js";
import type { Terminal } from "./terminal.js";

export interface EmitFlags {
  readonly out: string;
  readonly strict?: boolean;
  readonly followReferences?: boolean;
  readonly overlay?: string;
}

/** `docwright emit SPEC --out DIR` */
export async function runEmit(spec: string, flags: EmitFlags, terminal: Terminal): Promise<number> {
  const correction = "there is no spec/ here: corrections go into an overlay, given with --overlay FILE";
  return finishEmission(await emitPackage(spec, flags.out, flags), flags.out, correction, terminal);
}

/** Says what was written into the folder of a package; `correction` is how to do without a project what diagnostics say of one. */
export function finishEmission(
  emitted: PackageEmitted,
  out: string,
  correction: string,
  terminal: Terminal,
): number {
  terminal.report(emitted);
  if (hasErrors(emitted)) return exitCodes.invalidInput;
  if (needsProject(emitted)) terminal.progress(correction);
  const leftOut = emitted.leftOut > 0 ? `, ${String(emitted.leftOut)} left out` : "";
  terminal.progress(`${count(emitted.operations, "operation")}${leftOut}`);
  terminal.progress(
    `${count(emitted.total, "file")} in ${out}, ${String(emitted.changed.length)} of them written`,
  );
  for (const path of emitted.removed) terminal.progress(`removed ${path}`);
  if (emitted.changed.length === 0) return exitCodes.done;
  const prefix = `npm --prefix ${shellWord(out)}`;
  terminal.progress(`build it: ${prefix} install && ${prefix} run build`);
  return exitCodes.done;
}
