import type { SourceRef } from "./source.js";

/** `error` stops the command (exit 2); `warning` is for a person to judge; `info` goes on record only. */
export type Severity = "error" | "warning" | "info";

/** Something a person should know about an input, with the place in it and a way out. */
export interface Diagnostic {
  /** A code of the catalogue in `generator/diagnostics`, stable across versions. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Absent only where no text is at fault, such as a file that does not exist. */
  readonly at?: SourceRef;
  /** Where reading what is at fault stopped, if that is another place of the same document. */
  readonly stoppedAt?: SourceRef;
}

/** A diagnostic of a part of a document, with its places in the whole. */
export function moveDiagnostic(diagnostic: Diagnostic, move: (at: SourceRef) => SourceRef): Diagnostic {
  const { at, stoppedAt } = diagnostic;
  return { ...diagnostic, ...(at && { at: move(at) }), ...(stoppedAt && { stoppedAt: move(stoppedAt) }) };
}
