import { fail, type Check, type Report } from "./report.js";
import type { Issue } from "../runtime/errors.js";
import type { Input } from "./values.js";

/** How deep a recursive check is, and what it has found out about unions on its way. */
export interface Nesting {
  readonly level: number;
  readonly unions: Map<readonly Check[], Map<unknown, UnionResult>>;
}

/** What is known of a value and a union, so that no value is tried twice: alternatives of alternatives would double the work at each level. */
export interface UnionResult {
  /** How many alternatives hold. */
  matches?: number;
  /** What is wrong with it, once somebody asked. */
  failure?: UnionFailure;
}

/** The issues of the closest alternative (none where no alternative has the value's type), found this many steps down. */
export interface UnionFailure {
  readonly issues: readonly Issue[] | undefined;
  readonly steps: number;
}

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
