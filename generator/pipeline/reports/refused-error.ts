import type { Diagnostic, SourceDocument } from "../../model/index.js";

/** Thrown where a command meets something that a person can mend, however deep it is met; the command line reports it. */
export class RefusedError extends Error {
  /** The document, where one is named, is the one that the diagnostic has its place in. */
  constructor(
    readonly diagnostic: Diagnostic,
    readonly document?: SourceDocument,
  ) {
    super(diagnostic.message);
  }
}
