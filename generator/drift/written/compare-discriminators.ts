import { nameOfReference, pointerTo } from "../../model/index.js";
import { isEqualJson } from "../compare/json.js";
import type { Match } from "../compare/match.js";
import type { Parts } from "./compare-left-member.js";
import { compareObjects } from "./compare-objects.js";
import { listUnder, listVariants, type Facet } from "./facets.js";
import {
  findReferenced,
  membersOf,
  memberOf,
  referenceOf,
  textOf,
  type Part,
  type WrittenSpec,
} from "./part.js";
import { inside, reportAt, type Site } from "./site.js";

/** Whether a document has a schema of a name. */
function hasSchema(spec: WrittenSpec, name: string): boolean {
  return findReferenced(spec, `#${pointerTo("components", "schemas", name)}`) !== undefined;
}

/** The schemas that a discriminator maps its tags to: by reference, or by name. */
function childrenOf(spec: WrittenSpec, discriminator: Part): ReadonlyMap<string, string> {
  const children = new Map<string, string>();
  for (const [tag, target] of membersOf(memberOf(discriminator, "mapping"))) {
    const text = textOf(target) ?? "";
    children.set(tag, nameOfReference(text) ?? (hasSchema(spec, text) ? text : ""));
  }
  return children;
}

/** Records that what meets a schema meets its children too, which only a mapping tells. */
function referToChildren(site: Site, { base, revision }: Parts): void {
  const known = new Set(childrenOf(site.walk.base, base).values());
  for (const child of new Set(childrenOf(site.walk.revision, revision).values())) {
    if (known.has(child)) site.walk.refer({ base: child, revision: child }, site);
  }
}

/** Compares what tells the children of a schema apart, where it lists none: of a union the model holds it. */
function compareMappings(site: Site, { base, revision }: Parts): void {
  const { readers } = site.walk;
  const [before, after] = [readers.base.plain(base.node), readers.revision.plain(revision.node)];
  if (isEqualJson(before, after)) return;
  reportAt(site, {
    kind: "discriminator-changed",
    keyword: "discriminator",
    base: base.pointer,
    revision: revision.pointer,
    before,
    after,
  });
}

/** The schemas that tags tell among some alternatives: one that is not mapped has its name for a tag. */
function tagsOf(
  spec: WrittenSpec,
  facets: readonly Facet[],
  discriminator: Part,
): ReadonlyMap<string, string> {
  const mapped = childrenOf(spec, discriminator);
  const known = new Set(mapped.values());
  const implied = listVariants(facets).flatMap((variant) => {
    const name = nameOfReference(referenceOf(variant) ?? "");
    return name === undefined || known.has(name) ? [] : [[name, name] as const];
  });
  return new Map([...mapped, ...implied]);
}

/**
 * Reports the tags that tell another schema than before, where one side has several alternatives and the other a single
 * one, of which the model holds no discriminator. A schema that only has another name is the same one.
 */
function compareTags(site: Site, { base, revision }: Parts, facets: Match<readonly Facet[]>): void {
  const { walk } = site;
  const after = tagsOf(walk.revision, facets.revision, revision);
  const turned = [...tagsOf(walk.base, facets.base, base)].filter(([tag, child]) => {
    const other = after.get(tag) ?? child;
    return other !== child && (hasSchema(walk.base, other) || hasSchema(walk.revision, child));
  });
  if (turned.length === 0) return;
  reportAt(site, {
    kind: "discriminator-changed",
    keyword: "discriminator",
    base: base.pointer,
    revision: revision.pointer,
    before: Object.fromEntries(turned),
    after: Object.fromEntries(turned.map(([tag]) => [tag, after.get(tag) ?? ""])),
    wireRelation: "incomparable",
    isTurned: true,
  });
}

/** Compares what discriminators say that the model does not hold. */
export function compareDiscriminators(site: Site, base: readonly Facet[], revision: readonly Facet[]): void {
  const [from] = listUnder(base, "discriminator");
  const [to] = listUnder(revision, "discriminator");
  if (!from || !to) return;
  const parts = { base: from, revision: to };
  referToChildren(site, parts);
  const unions = [base, revision].filter((facets) => listVariants(facets).length > 0);
  if (unions.length === 0) compareMappings(site, parts);
  else compareObjects(inside(site, "discriminator"), "discriminator", parts);
  if (unions.length === 1) compareTags(site, parts, { base, revision });
}
