import { acceptsEverything, type MapNode } from "../../model/index.js";
import {
  findReferenced,
  isMap,
  itemsOf,
  memberOf,
  membersOf,
  referenceOf,
  textOf,
  type Part,
  type WrittenSpec,
} from "./part.js";

/** What a schema says in one place: itself, what it refers to, or one of the schemas that hold beside it. */
export type Facet = Part<MapNode>;

/** Whether a schema allows null and nothing else. */
function isNull(part: Part): boolean {
  const constant = memberOf(part, "const")?.node;
  return (
    textOf(memberOf(part, "type")) === "null" || (constant?.kind === "scalar" && constant.value === null)
  );
}

/** The only alternative beside null, which then is what a schema says. */
function findSole(part: Part, keyword: "oneOf" | "anyOf"): Part | undefined {
  const variants = itemsOf(memberOf(part, keyword));
  const sole = variants.find((variant) => !isNull(variant));
  return variants.every((variant) => variant === sole || isNull(variant)) ? sole : undefined;
}

/**
 * Everything that a schema says, wherever it is written: references, `allOf` and an alternative that stands alone are
 * ways to write it in another place.
 */
export function facetsOf(spec: WrittenSpec, part: Part): readonly Facet[] {
  const facets: Facet[] = [];
  const seen = new Set<unknown>();

  function collect(one: Part | undefined): void {
    if (!isMap(one) || seen.has(one.node)) return;
    seen.add(one.node);
    facets.push(one);
    const reference = referenceOf(one);
    if (reference !== undefined) collect(findReferenced(spec, reference));
    for (const parent of itemsOf(memberOf(one, "allOf"))) collect(parent);
    collect(findSole(one, "oneOf"));
    collect(findSole(one, "anyOf"));
  }

  collect(part);
  return facets;
}

/** The alternatives of a part that are null. */
export function listNulls(part: Part): readonly Part[] {
  return (["anyOf", "oneOf"] as const).flatMap((keyword) => itemsOf(memberOf(part, keyword)).filter(isNull));
}

/** The lists of alternatives beside null that one part says are more than one way to write it. */
export function listAlternatives(part: Part): readonly (readonly Part[])[] {
  return (["anyOf", "oneOf"] as const)
    .map((keyword) => itemsOf(memberOf(part, keyword)).filter((variant) => !isNull(variant)))
    .filter(({ length }) => length > 1);
}

/** The alternatives of a schema that are more than one way to write it. */
export function listVariants(facets: readonly Facet[]): readonly Part[] {
  return facets.flatMap((facet) => listAlternatives(facet).flat());
}

/** The rule that one part has for the items behind its first, or for all of them. */
export function restOf(part: Part): Part | undefined {
  const items = memberOf(part, "items");
  return items?.node.kind === "list" ? memberOf(part, "additionalItems") : items;
}

/** The rules that one part has for members by patterns that every name matches. */
export function patternsForAll(part: Part): readonly Part[] {
  const patterns = [...membersOf(memberOf(part, "patternProperties"))];
  return patterns.flatMap(([pattern, rule]) => (acceptsEverything(pattern) ? [rule] : []));
}

/** The schemas that one part holds a value to that has some member, by the name of that. */
export function dependentsOf(part: Part): readonly (readonly [string, Part])[] {
  return ["dependentSchemas", "dependencies"].flatMap((keyword) =>
    [...membersOf(memberOf(part, keyword))].filter(([, { node }]) => node.kind !== "list"),
  );
}

/** What the facets of a schema have under a keyword. */
export function listUnder(facets: readonly Facet[], keyword: string): readonly Part[] {
  return facets.flatMap((facet) => memberOf(facet, keyword) ?? []);
}
