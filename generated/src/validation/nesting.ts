// Written by docwright; do not edit. The next run writes this file anew.

import type { Check, Nesting, Report, UnionResult } from "./check.js";
import { fail } from "./report.js";
import type { Input } from "./values.js";

/** How deep values of a recursive type may nest, so that no input can exhaust the stack. */
const deepest = 1000;

/** One level deeper. */
export function enter(outer?: Nesting): Nesting {
  return {
    level: (outer?.level ?? 0) + 1,
    unions:
      outer?.unions ?? new Map<readonly Check[], Map<unknown, UnionResult>>(),
  };
}

/** Whether a value nests too deep, or holds itself. */
export function isTooDeep({ level }: Nesting): boolean {
  return level > deepest;
}

/** Notes a value that nests too deep, or holds itself, and ends the search: what holds itself twice has no end of such places. */
export function failDepth(report: Report | undefined, input: Input): false {
  fail(report, input, `at most ${deepest} levels`, undefined, "depth");
  return false;
}
