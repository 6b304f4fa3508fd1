import type { Schema } from "../../model/index.js";
import { printType } from "../print-type.js";
import type { Finding } from "./difference.js";

/** What members without documentation must be; `false` forbids them, absent allows anything. */
type Additional = Schema | false | undefined;

/** How much is let in: nothing, values of one type, anything. */
function rank(additional: Additional): number {
  if (additional === false || (additional?.kind === "literal" && additional.values.length === 0)) return 0;
  return additional === undefined || additional.kind === "unknown" ? 2 : 1;
}

function print(additional: Additional): string {
  if (additional === false) return "no other members";
  return additional === undefined ? "any other members" : `other members of ${printType(additional)}`;
}

/**
 * What became of the members whose names match a pattern that came or went, or that one schema has and another does not:
 * before and after they are of a type, or what a rule for other members says.
 */
export function relatePattern(base: Additional, revision: Additional): Finding["kind"] {
  const change = rank(revision) - rank(base);
  if (change !== 0) return change < 0 ? "other-members-restricted" : "other-members-allowed";
  return rank(base) === 1 ? "constraint-changed" : "keyword-without-effect";
}

/** How a rule for other members changed, where at most one side gives them a type. */
export function relateAdditional(base: Additional, revision: Additional): Finding | undefined {
  const change = rank(revision) - rank(base);
  if (change === 0) return undefined;
  return {
    kind: change < 0 ? "other-members-restricted" : "other-members-allowed",
    before: print(base),
    after: print(revision),
  };
}
