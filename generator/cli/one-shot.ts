import { readAndEmit } from "../pipeline.js";
import { finishEmission } from "./emit.js";
import type { Terminal } from "./terminal.js";

/** `docwright SOURCE... --out DIR` */
export async function runOneShot(
  sources: readonly string[],
  out: string,
  terminal: Terminal,
): Promise<number> {
  const emitted = await readAndEmit({
    sources,
    out,
    folder: terminal.findFolder(),
    today: new Date().toISOString().slice(0, 10),
    onProgress: terminal.progress,
  });
  const correction = "there is no spec/ here: docwright init makes a project of these sources, which has it";
  return finishEmission(emitted, out, correction, terminal);
}
