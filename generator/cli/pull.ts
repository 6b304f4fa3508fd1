import { hasErrors, showJson } from "../diagnostics.js";
import { pull, type PullOutcome } from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

function printOutcome({ detail, file, kind }: PullOutcome): string {
  return `${kind.padEnd(10)}${file} (${detail})`;
}

/** `docwright pull` */
export async function runPull(terminal: Terminal): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const result = await pull({
    root: terminal.findRoot(),
    today,
    onStall: (file) => {
      terminal.progress(`still waiting for ${file}`);
    },
  });
  terminal.report(result);
  if (hasErrors(result)) return exitCodes.invalidInput;
  terminal.result(
    terminal.isJson ? showJson(result.outcomes, 2) : result.outcomes.map(printOutcome).join("\n"),
  );
  if (result.outcomes.length === 0)
    terminal.progress("nothing to fetch: spec/docwright.yaml names no `url` in its sources, and no index");
  if (result.outcomes.some(({ kind }) => kind === "changed" || kind === "new"))
    terminal.progress("now run docwright generate");
  return result.outcomes.some(({ kind }) => kind === "kept") ? exitCodes.failed : exitCodes.done;
}
