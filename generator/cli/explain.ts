import { hasErrors } from "../diagnostics.js";
import { explainName } from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

export interface ExplainFlags {
  readonly json?: boolean;
}

/** `docwright explain NAME|POINTER [--json]` */
export async function runExplain(
  name: string,
  { json = false }: ExplainFlags,
  terminal: Terminal,
): Promise<number> {
  const explained = await explainName(terminal.findRoot(), name);
  if (hasErrors(explained)) {
    // What else the documents make one say is the business of `generate`, and would bury the answer.
    const diagnostics = explained.diagnostics.filter(({ severity }) => severity === "error");
    terminal.report({ ...explained, diagnostics });
    return exitCodes.invalidInput;
  }
  terminal.result(json || terminal.isJson ? explained.json : explained.text);
  return exitCodes.done;
}
