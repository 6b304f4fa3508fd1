import type { JsonValue } from "../../model/index.js";
import { isEqualJson } from "../compare/json.js";
import { compareKeyword } from "./compare-keywords.js";
import { judgeKeyword, type Judgement } from "./constraints.js";
import { listUnder, type Facet } from "./facets.js";
import { isDeprecated, namesOf, type WrittenSpec } from "./part.js";
import type { Site } from "./site.js";

/** Keywords that only say where the rest of a schema is written. */
const structural: ReadonlySet<string> = new Set(["$ref", "$defs", "definitions", "allOf", "nullable"]);

/** Keywords of one value, by what a change of them is called. */
const subjects: Readonly<Record<string, "pattern" | "format" | "bound" | "constraint">> = {
  pattern: "pattern",
  format: "format",
  multipleOf: "bound",
  contains: "constraint",
  if: "constraint",
  not: "constraint",
  patternProperties: "constraint",
  propertyNames: "constraint",
};

/** Whether the model could not hold all that a schema says together. */
function isUnheld({ unheld }: WrittenSpec, facets: readonly Facet[]): boolean {
  return unheld !== undefined && facets.some(({ node: { at } }) => at !== undefined && unheld(at));
}

function judge(
  keyword: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  isNowDeprecated: boolean,
): Judgement {
  const subject = Object.hasOwn(subjects, keyword) ? subjects[keyword] : undefined;
  if (subject === undefined) return judgeKeyword(keyword, before, after, isNowDeprecated);
  if (isEqualJson(before, after)) return { kind: "keyword-without-effect" };
  if (subject === "constraint") {
    if (before === undefined) return { kind: "constraint-added" };
    if (after === undefined) return { kind: "constraint-removed" };
    return { kind: "constraint-changed", wireRelation: "incomparable" };
  }
  if (before === undefined) return { kind: `${subject}-tightened` };
  return { kind: after === undefined ? `${subject}-loosened` : `${subject}-changed` };
}

/**
 * Compares what two schemas say as it is written, keyword by keyword, where the model could not hold all of it together: two
 * patterns, say. What the model did hold it tells itself, unless the documents say the same: it may hold another part of each.
 */
export function compareUnheld(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  const { walk } = site;
  if (!isUnheld(walk.base, base) && !isUnheld(walk.revision, revision)) return;
  const keywords = new Set([...base, ...revision].flatMap(namesOf));
  const isNowDeprecated = revision.some(isDeprecated);
  for (const keyword of keywords) {
    if (structural.has(keyword)) continue;
    const isChanged = compareKeyword(site, keyword, { base, revision }, (before, after) =>
      judge(keyword, before, after, isNowDeprecated),
    );
    if (isChanged) continue;
    for (const [side, facets] of [
      ["base", base],
      ["revision", revision],
    ] as const) {
      for (const { pointer } of listUnder(facets, keyword)) walk.overrule(side, pointer);
    }
  }
}
