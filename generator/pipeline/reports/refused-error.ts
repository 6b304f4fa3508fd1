import type { Diagnostic } from "../../model/index.js";

/** Thrown where a command meets something that a person can mend, however deep it is met; the command line reports it. */
export class RefusedError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}
