import type { Issue } from "../runtime/validator.js";

/** What `assert` throws. */
export class ValidationError extends TypeError {
  override readonly name = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      issues
        .map(({ path, message }) => [...path, message].join(": "))
        .join("\n"),
    );
    this.issues = issues;
  }
}
