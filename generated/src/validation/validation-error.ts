// Written by docwright; do not edit. The next run writes this file anew.

import type { Issue } from "../runtime/errors.js";
import { printIssues } from "../runtime/validation.js";

/** What `assert` throws. */
export class ValidationError extends TypeError {
  override readonly name = "ValidationError";
  declare readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(printIssues(issues));
    this.issues = issues;
  }
}
