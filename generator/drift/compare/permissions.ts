import { pointerTo } from "../../model/index.js";
import { report, type Position } from "./comparison.js";
import { isEqualJson } from "./json.js";
import type { Relation } from "../change.js";

type Permissions = readonly string[] | undefined;

/** How those who may call stand to those who might before; a caller needs one permission of the list. */
function relatePermissions(base: readonly string[], revision: readonly string[]): Relation {
  const isWithin = (inner: readonly string[], outer: readonly string[]) =>
    inner.every((name) => outer.includes(name));
  if (isWithin(revision, base)) return "narrows";
  return isWithin(base, revision) ? "widens" : "incomparable";
}

function sorted(permissions: Permissions): readonly string[] | undefined {
  return permissions && [...permissions].sort();
}

/** Compares the permissions of which a caller needs at least one. */
export function comparePermissions(at: Position, base: Permissions, revision: Permissions): void {
  if (isEqualJson(sorted(base), sorted(revision))) return;
  report(at, {
    kind: "permissions-changed",
    keyword: "x-permissions",
    base: base ? at.base + pointerTo("x-permissions") : at.base,
    revision: revision ? at.revision + pointerTo("x-permissions") : at.revision,
    before: base,
    after: revision,
    ...(base && revision && { wireRelation: relatePermissions(base, revision) }),
  });
}
