import { relative } from "node:path";
import { hasErrors } from "../diagnostics.js";
import { init, type Initiation } from "../pipeline.js";
import { withQuestions } from "./ask.js";
import { exitCodes } from "./exit.js";
import { runGenerate } from "./generate.js";
import { shellWord } from "./shell-word.js";
import type { Terminal } from "./terminal.js";

export interface InitFlags {
  readonly yes?: boolean;
}

/** What a person does next, in this order. */
function printNext({ hasDocwright }: Initiation, folder: string): string {
  const way = relative(process.cwd(), folder);
  return [
    "",
    "next:",
    ...(way === "" ? [] : [`  cd ${shellWord(way)}`]),
    `  ${hasDocwright ? "npm install" : "npm install --save-dev docwright"}`,
    "  npm run build --workspace generated",
    "  npm run check",
  ].join("\n");
}

/** `docwright init [SOURCE...] [--yes]` */
export async function runInit(
  sources: readonly string[],
  { yes = false }: InitFlags,
  terminal: Terminal,
): Promise<number> {
  const initiation = await withQuestions(yes ? undefined : terminal.findPerson(), (ask) =>
    init({
      root: terminal.findFolder(),
      sources,
      today: new Date().toISOString().slice(0, 10),
      ask,
      onProgress: terminal.progress,
    }),
  );
  terminal.report(initiation);
  if (hasErrors(initiation)) return exitCodes.invalidInput;
  for (const path of initiation.written) terminal.progress(`wrote ${path}`);
  const status = await runGenerate({}, terminal);
  if (status === exitCodes.done) terminal.progress(printNext(initiation, terminal.findFolder()));
  else terminal.progress("the project is written; correct spec/docwright.yaml and run docwright generate");
  return status;
}
