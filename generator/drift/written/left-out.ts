import { pointerTo } from "../../model/index.js";
import type { Found } from "../compare/compare-specs.js";
import type { Difference } from "../compare/difference.js";
import type { ChangeKind } from "../rules/kinds.js";
import { compareWritten, type WrittenSpecs } from "./compare-written.js";
import type { Walk } from "./site.js";

/** The pointers of some differences, and of everything around these places. */
function listPlaces(differences: readonly Difference[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { base, revision } of differences) {
    for (const pointer of [base, revision]) {
      let rest = pointer ?? "";
      while (rest !== "" && !places.has(rest)) {
        places.add(rest);
        rest = rest.slice(0, rest.lastIndexOf("/"));
      }
    }
  }
  return places;
}

/** What replaces all that stood at a place. */
const replacing: ReadonlySet<ChangeKind> = new Set([
  "type-changed",
  "union-formed",
  "union-dissolved",
  "body-media-type-changed",
  "response-media-type-changed",
]);

function listReplaced(differences: readonly Difference[]): ReadonlySet<string> {
  const replaced = differences.filter(({ kind }) => replacing.has(kind));
  return new Set(
    replaced.flatMap(({ base, revision }) => [base, revision].filter((one) => one !== undefined)),
  );
}

/** Whether a place, or something around it, is one of some. */
function isWithin(pointer: string | undefined, places: ReadonlySet<string>): boolean {
  for (let rest = pointer ?? ""; rest !== ""; rest = rest.slice(0, rest.lastIndexOf("/"))) {
    if (places.has(rest)) return true;
  }
  return false;
}

/** Keywords that the model has as others, where they do not depend on the value. */
const resolved: ReadonlyMap<string, string> = new Map([
  ["/unevaluatedProperties", "/additionalProperties"],
  ["/unevaluatedItems", "/items"],
]);

/** What the model does not hold is in no type of a package. */
function withoutTypes(difference: Difference): Difference {
  return difference.kind === "unclassified" ? { ...difference, typesRelation: "equal" } : difference;
}

/** The differences of the model, and what differs in the documents and has no place in it, where none of those tells of it. */
export function addLeftOut(
  written: WrittenSpecs,
  { differences, operations, pairs }: Found,
): readonly Difference[] {
  const refer: Walk["refer"] = (pair, { blocked, owner }) => {
    pairs.add(pair, { blocked, owner });
  };
  const { differences: all, overruled } = compareWritten(written, operations, refer);
  const found = differences.filter(
    ({ base, revision }) => !isWithin(base, overruled.base) && !isWithin(revision, overruled.revision),
  );
  const told = listPlaces(found);
  const replaced = listReplaced(found);
  const left = all.map(withoutTypes).filter(({ base, isTurned, keyword = "", revision }) => {
    const places = [base, revision].filter((pointer) => pointer !== undefined);
    const isTold = places.some((pointer) => {
      const end = pointerTo(keyword);
      const stem = pointer.slice(0, -end.length);
      return pointer.endsWith(end) && [end, resolved.get(end) ?? end].some((one) => told.has(stem + one));
    });
    // A tag of another schema tells of the values that stay, whatever came in place of the rest.
    return !isTold && (isTurned === true || !places.some((pointer) => isWithin(pointer, replaced)));
  });
  return [...found, ...left];
}
