import { pointerTo, type Pagination } from "../../model/index.js";
import type { Relation } from "../change.js";
import { report, type Position } from "./comparison.js";
import { isEqualJson } from "./json.js";

/** The type of a call changes when it begins or ceases to be a list, or lists something else. */
function relateTypes(base: Pagination | undefined, revision: Pagination | undefined): Relation {
  if (!base || !revision) return "incomparable";
  return isEqualJson(base.items, revision.items) ? "equal" : "incomparable";
}

/** Compares how a list goes on, as one thing: its fields only mean something together. */
export function comparePagination(
  at: Position,
  base: Pagination | undefined,
  revision: Pagination | undefined,
): void {
  const before = base && { ...base };
  const after = revision && { ...revision };
  if (isEqualJson(before, after)) return;
  report(at, {
    kind: "pagination-changed",
    keyword: "x-pagination",
    base: base ? at.base + pointerTo("x-pagination") : at.base,
    revision: revision ? at.revision + pointerTo("x-pagination") : at.revision,
    before,
    after,
    typesRelation: relateTypes(base, revision),
  });
}
