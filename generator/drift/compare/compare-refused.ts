import { pointerTo, restrictionsOf, type Schema } from "../../model/index.js";
import { ruleOf } from "../rules/kinds.js";
import { compareParts, type Comparison, type Position } from "./comparison.js";
import type { SingleConstraint } from "./describe-constraints.js";
import type { Difference } from "./difference.js";
import { below } from "./position.js";
import { createTypePairs } from "./type-pairs.js";

/** A remark stays one; anything else that schemas of one shape differ in says nothing of the values either. */
function toRemark(difference: Difference): Difference {
  return ruleOf(difference.kind).wire === "annotation"
    ? difference
    : { ...difference, kind: "keyword-without-effect" };
}

/** A comparison of schemas that no value has to conform to, and that allow the same: what they say beside that is left. */
function ofRemarks(comparison: Comparison): Comparison {
  return {
    ...comparison,
    pairs: createTypePairs(),
    record: (difference) => {
      comparison.record(toRemark(difference));
    },
  };
}

/** Compares what two schemas under a keyword, of one shape, say beside the values. */
export function compareRemarks(
  at: Position,
  keyword: string,
  base: Schema | undefined,
  revision: Schema | undefined,
): void {
  // What stands under a name is compared there.
  if (!base || !revision || base.kind === "ref" || revision.kind === "ref") return;
  const place = below(at, pointerTo(keyword), keyword);
  compareParts({ ...place, comparison: ofRemarks(at.comparison) }, base, revision);
}

/** Compares what two schemas that a keyword has, and that allow the same, say beside the values. */
export function compareRefused(
  at: Position,
  keyword: SingleConstraint,
  base: Schema,
  revision: Schema,
): void {
  const [before, after] = [restrictionsOf(base), restrictionsOf(revision)];
  switch (keyword) {
    case "not":
      compareRemarks(at, keyword, before.not, after.not);
      break;
    case "contains":
      if (base.kind === "array" && revision.kind === "array") {
        compareRemarks(at, keyword, base.contains, revision.contains);
      }
      break;
    case "contentSchema":
      if (base.kind === "string" && revision.kind === "string") {
        compareRemarks(at, keyword, base.contentSchema, revision.contentSchema);
      }
      break;
    case "propertyNames":
    case "dependentRequired":
      break;
    default:
      keyword satisfies never;
  }
}
