import { hasErrors } from "../diagnostics.js";
import { emitPackage } from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

export interface EmitFlags {
  readonly out: string;
}

/** `docwright emit SPEC --out DIR` */
export async function runEmit(spec: string, { out }: EmitFlags, terminal: Terminal): Promise<number> {
  const emitted = await emitPackage(spec, out);
  terminal.report(emitted);
  if (hasErrors(emitted)) return exitCodes.invalidInput;
  terminal.progress(
    `${String(emitted.total)} files in ${out}, ${String(emitted.changed.length)} of them written`,
  );
  for (const path of emitted.removed) terminal.progress(`removed ${path}`);
  return exitCodes.done;
}
