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
    terminal.report(explained);
    return exitCodes.invalidInput;
  }
  terminal.result(json || terminal.isJson ? explained.json : explained.text);
  return exitCodes.done;
}
