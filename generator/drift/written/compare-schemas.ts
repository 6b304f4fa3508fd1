import { canonicalJson, nameOfReference } from "../../model/index.js";
import type { Blocked, Difference } from "../compare/difference.js";
import { matchBy, matchByKeys, matchFurther, type Match } from "../compare/match.js";
import { compareLeftKeywords } from "./compare-keywords.js";
import { compareRemarks } from "./compare-remarks.js";
import { compareUnheld } from "./compare-unheld.js";
import {
  dependentsOf,
  facetsOf,
  listNulls,
  listUnder,
  listVariants,
  patternsForAll,
  restOf,
  type Facet,
} from "./facets.js";
import { isMap, itemsOf, memberOf, membersOf, referenceOf, type Part } from "./part.js";
import { compareDiscriminators } from "./compare-discriminators.js";
import { createSchemaQueue } from "./schema-queue.js";
import { inside, type SchemaWalk, type Site } from "./site.js";

function isClosed(facets: readonly Facet[], keyword: "readOnly" | "writeOnly"): boolean {
  return listUnder(facets, keyword).some(({ node }) => node.kind === "scalar" && node.value === true);
}

/** A member that only travels one way in both specs. */
function blockedBy(blocked: Blocked, base: readonly Facet[], revision: readonly Facet[]): Blocked {
  const isBlocked = (keyword: "readOnly" | "writeOnly") =>
    isClosed(base, keyword) && isClosed(revision, keyword);
  return {
    ...blocked,
    request: blocked.request || isBlocked("readOnly"),
    response: blocked.response || isBlocked("writeOnly"),
  };
}

/** Keywords that hold a schema for each of some names. */
const namedKeywords = ["properties", "patternProperties"] as const;

/** What lets more or fewer values conform to a test does one or the other to those that the whole allows. */
function inTest(site: Site): Site {
  const { walk } = site;
  const neutral = (difference: Difference): Difference =>
    /^(?:bound|constraint)-/u.test(difference.kind)
      ? { ...difference, kind: "constraint-changed", wireRelation: "incomparable" }
      : difference;
  const record = (difference: Difference) => {
    walk.record(neutral(difference));
  };
  return { ...site, walk: { ...walk, record } };
}

/** The site of what the model holds as a condition, so that what it says beside that is left to the documents. */
function aside(site: Site): Site {
  return { ...site, isAside: true };
}

/** Compares what the documents say of null where it is one of some alternatives. */
function compareNulls(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  const [from, to] = [base, revision].map((facets) => facets.flatMap(listNulls).filter(isMap));
  if (!from?.length || !to?.length) return;
  compareLeftKeywords(inside(site, "null"), from, to);
  compareRemarks(inside(site, "null"), from, to);
}

/** Some schemas by name, each with every one that holds for it. */
function groupByName(parts: readonly (readonly [string, Part])[]): ReadonlyMap<string, readonly Part[]> {
  const named = new Map<string, readonly Part[]>();
  for (const [name, part] of parts) named.set(name, [...(named.get(name) ?? []), part]);
  return named;
}

/** The schemas under such a keyword, by name. */
function listNamed(facets: readonly Facet[], keyword: (typeof namedKeywords)[number]) {
  return groupByName(listUnder(facets, keyword).flatMap((part) => [...membersOf(part)]));
}

function matchVariants(site: Site, base: readonly Part[], revision: readonly Part[]): readonly Match<Part>[] {
  const { readers } = site.walk;
  const byName = matchBy(base, revision, referenceOf);
  const { matched, removed, added } = matchFurther(byName, (gone, come) =>
    matchByKeys(
      gone,
      come,
      ({ node }) => canonicalJson(readers.base.plain(node)),
      ({ node }) => canonicalJson(readers.revision.plain(node)),
    ),
  );
  const further = removed.flatMap((from, index): Match<Part>[] => {
    const to = added[index];
    return to ? [{ base: from, revision: to }] : [];
  });
  return [...matched, ...further];
}

function compare(site: Site, base: Part, revision: Part): void {
  compareAll(site, [base], [revision]);
}

/** What holds at one place of each spec. Two references to named schemas are compared once, by their names. */
function compareAll(site: Site, base: readonly Part[], revision: readonly Part[]): void {
  const { walk } = site;
  const [from, to] = [base, revision].map(([part, ...more]) =>
    more.length === 0 ? nameOfReference(referenceOf(part) ?? "") : undefined,
  );
  if (from !== undefined && to !== undefined) {
    walk.schemas.add({ base: from, revision: to });
    compareLeftKeywords(site, base.filter(isMap), revision.filter(isMap));
    return;
  }
  compareFacets(
    site,
    base.flatMap((part) => facetsOf(walk.base, part)),
    revision.flatMap((part) => facetsOf(walk.revision, part)),
  );
}

function compareFacets(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  const { definitions, enter } = site.walk.schemas;
  if (!enter(site, base[0], revision[0])) return;
  compareLeftKeywords(site, base, revision);
  compareUnheld(site, base, revision);
  if (site.isAside) compareRemarks(site, base, revision);
  compareNulls(site, base, revision);
  compareDiscriminators(site, base, revision);
  for (const keyword of namedKeywords) {
    compareNamed(site, listNamed(base, keyword), listNamed(revision, keyword));
  }
  compareLists(site, intoItems, base.flatMap(listRest), revision.flatMap(listRest));
  compareLists(site, intoAdditional, base.flatMap(listAdditional), revision.flatMap(listAdditional));
  for (const keyword of ["propertyNames", "contains", "contentSchema"]) {
    compareUnder(site, keyword, [base, revision], aside);
  }
  compareConditions(site, base, revision);
  compareTuples(site, base, revision);
  matchVariants(site, listVariants(base), listVariants(revision)).forEach((match, index) => {
    const variant = inside(site, `variant ${index + 1}`);
    const isNaming = ["enum", "const"].some((keyword) => memberOf(match.base, keyword));
    compare(isNaming ? aside(variant) : variant, match.base, match.revision);
  });
  for (const keyword of ["$defs", "definitions"]) {
    definitions.base.push(...listUnder(base, keyword));
    definitions.revision.push(...listUnder(revision, keyword));
  }
}

/** The schemas that values are held against, and those that hold of some. */
function compareConditions(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  for (const keyword of ["not", "if"]) {
    compareUnder(site, keyword, [base, revision], (place) => aside(inTest(place)));
  }
  for (const keyword of ["then", "else"]) compareUnder(site, keyword, [base, revision], aside);
  const [from = [], to = []] = [base, revision].map((facets) => facets.flatMap(dependentsOf));
  if (from.length > 0) compareNamed(aside(site), groupByName(from), groupByName(to));
}

/** The first items of lists, one by one. */
function compareTuples(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  const [from, to] = [base, revision].map((facets) =>
    // A list under `items` is what drafts before 2020-12 call `prefixItems`.
    ["prefixItems", "items"].flatMap((keyword) => listUnder(facets, keyword).flatMap(itemsOf)),
  );
  from?.forEach((item, index) => {
    const other = to?.[index];
    if (other) compare(inside(site, `item ${String(index + 1)}`), item, other);
  });
}

const intoItems = (site: Site): Site => inside(site, "items");

const intoAdditional = (site: Site): Site => inside(site, "additionalProperties");

function listRest(facet: Facet): readonly Part[] {
  return [restOf(facet)].filter((part) => part !== undefined);
}

function listAdditional(facet: Facet): readonly Part[] {
  return [...listUnder([facet], "additionalProperties"), ...patternsForAll(facet)];
}

/** The way from the site of a schema to that of one in it; most schemas have nothing there, and no site is made. */
type Step = (site: Site) => Site;

function compareLists(site: Site, step: Step, base: readonly Part[], revision: readonly Part[]): void {
  const [from, to] = [base.filter(isMap), revision.filter(isMap)];
  if (from.length > 0 && to.length > 0) compareAll(step(site), from, to);
}

function compareUnder(
  site: Site,
  keyword: string,
  facets: readonly [readonly Facet[], readonly Facet[]],
  step: Step,
): void {
  const [base, revision] = facets;
  const enter: Step = (from) => step(inside(from, keyword));
  compareLists(site, enter, listUnder(base, keyword), listUnder(revision, keyword));
}

function compareNamed(
  site: Site,
  base: ReadonlyMap<string, readonly Part[]>,
  revision: ReadonlyMap<string, readonly Part[]>,
): void {
  for (const [name, from] of base) {
    const to = revision.get(name);
    if (!to) continue;
    const { walk } = site;
    const blocked = blockedBy(
      site.blocked,
      from.flatMap((part) => facetsOf(walk.base, part)),
      to.flatMap((part) => facetsOf(walk.revision, part)),
    );
    compareAll({ ...inside(site, name), blocked }, from, to);
  }
}

export function createSchemaWalk(): SchemaWalk {
  return { ...createSchemaQueue(), compare };
}

/** The named schemas of a spec. */
export function namedSchemas(root: Part): ReadonlyMap<string, Part> {
  return membersOf(memberOf(memberOf(root, "components"), "schemas"));
}
