import { diagnose } from "../diagnostics.js";
import { RefusedError } from "../pipeline.js";
import { exitCodes } from "./exit.js";
import type { Terminal } from "./terminal.js";

/** The words of a system error (`errno`): what it is about, where it says so. */
interface SystemError {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  readonly dest?: string;
}

/** A file system that is full, read-only or gone is no bug: Node.js tells such errors by the call of the system that failed. */
function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}

/** What a person can mend is a diagnostic, however deep it was met. */
function toDiagnostic(error: unknown) {
  if (error instanceof RefusedError) return error.diagnostic;
  if (!isSystemError(error)) return undefined;
  const unnamed = error.syscall === "uv_cwd" ? "the working folder" : "a file";
  return diagnose("machine-fault", { path: error.dest ?? error.path ?? unnamed, reason: error.code });
}

/** Reports what a command threw; gives the exit code for it. */
export function reportError(error: unknown, terminal: Terminal): number {
  const diagnostic = toDiagnostic(error);
  if (diagnostic) {
    const document = error instanceof RefusedError ? error.document : undefined;
    terminal.report({
      diagnostics: [diagnostic],
      documents: new Map(document && [[document.name, document]]),
    });
    return exitCodes.invalidInput;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (terminal.isJson)
    terminal.report({ diagnostics: [diagnose("own-bug", { detail })], documents: new Map() });
  else terminal.complain(`docwright met a bug of its own. Please report it with this text:\n${detail}`);
  return exitCodes.bug;
}
