import type { Schema } from "../../model/index.js";
import { printType } from "../print-type.js";
import type { Finding } from "./difference.js";

/** What members without documentation must be; `false` forbids them, absent allows anything. */
type Additional = Schema | false | undefined;

/** How much is let in: nothing, values of one type, anything. */
function rank(additional: Additional): number {
  if (additional === false) return 0;
  return additional === undefined || additional.kind === "unknown" ? 2 : 1;
}

function print(additional: Additional): string {
  if (additional === false) return "no other members";
  return additional === undefined ? "any other members" : `other members of ${printType(additional)}`;
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
