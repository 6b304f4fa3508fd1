// Written by docwright; do not edit. The next run writes this file anew.

import { type Collect, createClientCheck } from "../runtime/validation.js";
import type { ValidateOptions, Validator } from "../runtime/validator.js";
import type { Check, Report } from "./check.js";
import { fail } from "./report.js";
import { ValidationError } from "./validation-error.js";
import type { Input } from "./values.js";

/** The public face of a check. A value that can't be read (a getter that throws, a revoked proxy) is of no type. */
export function validator<T>(check: Check, page?: string): Validator<T> {
  const collect: Collect = (value, options = {}, path = []) => {
    const report: Report = { options, page, issues: [], path };
    try {
      check(value as Input, report);
    } catch {
      fail(report, {}, "readable value", undefined, "unreadable");
    }
    return report.issues;
  };
  const validate = (value: unknown, options?: ValidateOptions) => {
    const issues = collect(value, options);
    return issues.length ? { issues } : { value: value as T };
  };
  return {
    is(value): value is T {
      try {
        return check(value as Input);
      } catch {
        return false;
      }
    },
    assert(value) {
      const issues = collect(value);
      if (issues.length) throw new ValidationError(issues);
    },
    validate,
    "~standard": {
      version: 1,
      vendor: "docwright",
      validate,
    },
    "~check": createClientCheck(collect),
  };
}
