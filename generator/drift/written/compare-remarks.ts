import type { ChangeKind } from "../rules/kinds.js";
import { compareKeyword } from "./compare-keywords.js";
import { listUnder, type Facet } from "./facets.js";
import type { Site } from "./site.js";

/** What a schema says beside the values that it allows, and the kind of change that is where no value is taken for it. */
const remarks: Readonly<Record<string, ChangeKind>> = {
  title: "title-changed",
  description: "description-changed",
  deprecated: "deprecation-changed",
  example: "example-changed",
  examples: "example-changed",
  default: "keyword-without-effect",
  readOnly: "keyword-without-effect",
  writeOnly: "keyword-without-effect",
};

/** Without what says the same as silence does. */
function withoutIdle(facets: readonly Facet[], keyword: string): readonly Facet[] {
  return facets.filter((facet) =>
    listUnder([facet], keyword).every(({ node }) => node.kind !== "scalar" || node.value !== false),
  );
}

/** Compares the remarks of two schemas that the model holds only as a condition on others, or as one of the values. */
export function compareRemarks(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  for (const [keyword, kind] of Object.entries(remarks)) {
    const isFlag = kind !== "example-changed" && keyword !== "default";
    const facets = isFlag
      ? { base: withoutIdle(base, keyword), revision: withoutIdle(revision, keyword) }
      : { base, revision };
    compareKeyword(site, keyword, facets, () => ({ kind }));
  }
}
