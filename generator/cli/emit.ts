import { hasErrors } from "../diagnostics.js";
import { emitPackage } from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

export interface EmitFlags {
  readonly out: string;
  readonly strict?: boolean;
  readonly followReferences?: boolean;
}

/** `docwright emit SPEC --out DIR` */
export async function runEmit(spec: string, flags: EmitFlags, terminal: Terminal): Promise<number> {
  const { out } = flags;
  const emitted = await emitPackage(spec, out, flags);
  terminal.report(emitted);
  if (hasErrors(emitted)) return exitCodes.invalidInput;
  const leftOut = emitted.leftOut > 0 ? `, ${String(emitted.leftOut)} left out` : "";
  terminal.progress(`${String(emitted.operations)} operations${leftOut}`);
  terminal.progress(
    `${String(emitted.total)} files in ${out}, ${String(emitted.changed.length)} of them written`,
  );
  for (const path of emitted.removed) terminal.progress(`removed ${path}`);
  return exitCodes.done;
}
