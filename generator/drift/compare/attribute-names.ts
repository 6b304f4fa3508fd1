import type { Schema } from "../../model/index.js";
import type { RawDifference, Side } from "../change.js";
import type { Comparison } from "./comparison.js";
import type { Difference } from "./difference.js";
import { listReferences } from "./references.js";
import { pointerToSchema } from "./schema.js";
import type { SpecIndex } from "./spec-index.js";

/** Takes out of `names` those that some schemas lead to through nothing but names of that set. */
function takeReachable(index: SpecIndex, schemas: readonly Schema[], names: Set<string>): readonly string[] {
  const taken: string[] = [];
  const open = [...schemas];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    for (const name of listReferences(schema)) {
      const target = index.schemas.get(name);
      if (target === undefined || !names.delete(name)) continue;
      taken.push(name);
      open.push(target);
    }
  }
  return taken;
}

function claim(side: Side, names: readonly string[]): readonly RawDifference[] {
  return names.map((name) => ({ aspect: "exists", [side]: pointerToSchema(name) }));
}

/** Lets a change that removes or adds schemas as a whole claim the names that came or went with them. */
export function attributeNames(
  { base, revision }: Comparison,
  differences: readonly Difference[],
  gone: Set<string>,
  come: Set<string>,
): readonly Difference[] {
  return differences.map((difference) => {
    const { parts } = difference;
    if (!parts) return difference;
    const lost = takeReachable(base, parts.base ?? [], gone);
    const fresh = takeReachable(revision, parts.revision ?? [], come);
    return {
      ...difference,
      names: [...lost, ...fresh].sort(),
      claims: [...difference.claims, ...claim("base", lost), ...claim("revision", fresh)],
    };
  });
}
