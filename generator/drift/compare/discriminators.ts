import { pointerTo, stringifyJson, type JsonValue, type UnionSchema } from "../../model/index.js";
import type { Relation } from "../change.js";
import { report, type Position } from "./comparison.js";
import { hasConstantTags } from "./exclusive.js";
import { isEqualJson } from "./json.js";
import type { Match, Matching } from "./match.js";
import { combine } from "./relate-values.js";
import { relateSets } from "./relate-sets.js";
import type { SpecIndex } from "./spec-index.js";
import type { Variant } from "./variants.js";

/** The tags of a union, each with the variant that it tells: one that is not mapped has its name for a tag. */
function listTags({ discriminator, variants }: UnionSchema): readonly (readonly [string, string])[] {
  if (!discriminator) return [];
  const mapped = Object.entries(discriminator.mapping);
  const known = new Set(mapped.map(([, name]) => name));
  const implied = variants.flatMap((variant) =>
    variant.kind === "ref" && !known.has(variant.name) ? [[variant.name, variant.name] as const] : [],
  );
  return [...mapped, ...implied];
}

/** The first tag that a discriminator maps to a variant. */
export function tagByMapping({ discriminator }: UnionSchema): (variant: Variant) => string | undefined {
  const mapped = Object.entries(discriminator?.mapping ?? {});
  const tags = new Map(mapped.map(([tag, name]) => [name, tag] as const).reverse());
  return ({ schema }) => (schema.kind === "ref" ? tags.get(schema.name) : undefined);
}

/** Whether a discriminator tells every variant of a union from all others: each is an object that requires its member, and no tag is of two. */
export function areToldApart(index: SpecIndex, union: UnionSchema): boolean {
  const { discriminator, variants } = union;
  if (!discriminator) return false;
  const tags = listTags(union).map(([tag]) => tag);
  const names = variants.flatMap((variant) => (variant.kind === "ref" ? [variant.name] : []));
  const requiresTag = variants.every((variant) => {
    const { schema } = index.resolve(variant);
    const members = schema.kind === "object" ? schema.properties : [];
    return members.some(({ name, required }) => required && name === discriminator.property);
  });
  return requiresTag && new Set(tags).size === tags.length && new Set(names).size === variants.length;
}

/** Whether a tag stands for another variant than before, so that what has it is no longer what it was. */
function isTagTurned(base: UnionSchema, revision: UnionSchema, nameOf: (name: string) => string): boolean {
  const before = new Map(listTags(base));
  return listTags(revision).some(([tag, variant]) => {
    const former = before.get(tag);
    return former !== undefined && nameOf(former) !== variant;
  });
}

/** The tags of the variants that both unions have. */
function describeTags(union: UnionSchema, nameOf: (name: string) => string | undefined): ReadonlySet<string> {
  const tags = listTags(union).flatMap(([tag, name]) => {
    const variant = nameOf(name);
    return variant === undefined ? [] : [stringifyJson([tag, variant])];
  });
  return new Set(tags);
}

/** What tells the variants of a union apart, for a reader. */
function readDiscriminator(union: UnionSchema): JsonValue | undefined {
  const { discriminator } = union;
  return discriminator && { ...discriminator, mapping: Object.fromEntries(listTags(union)) };
}

/** How the values without a tag of their own stand to each other: none, or those of one variant. */
function relateDefaults(before: string | undefined, after: string | undefined): Relation {
  if (before === after) return "equal";
  if (before === undefined) return "widens";
  return after === undefined ? "narrows" : "incomparable";
}

/** Compares how variants are told apart; the tags of one that came or went came or went with it, whatever it is called. */
export function compareDiscriminators(
  at: Position,
  { base, revision }: Match<UnionSchema>,
  { added, matched, removed }: Matching<Variant>,
): void {
  const nameOf = ({ schema }: Variant) => (schema.kind === "ref" ? schema.name : "");
  const [gone, come] = [new Set(removed.map(nameOf)), new Set(added.map(nameOf))];
  const renamed = new Map(matched.map(({ base: from, revision: to }) => [nameOf(from), nameOf(to)]));
  const follow = (name: string) => renamed.get(name) ?? name;
  const before = describeTags(base, (name) => (gone.has(name) ? undefined : follow(name)));
  const after = describeTags(revision, (name) => (come.has(name) ? undefined : name));
  const [fallback, defaults] = [base, revision].map(({ discriminator }) => discriminator?.defaultMapping);
  const isSameMember = base.discriminator?.property === revision.discriminator?.property;
  const relations = [relateSets(before, after), relateDefaults(fallback && follow(fallback), defaults)];
  const wireRelation = isSameMember ? combine(relations) : "incomparable";
  const [said, says] = [readDiscriminator(base), readDiscriminator(revision)];
  if (wireRelation === "equal" || isEqualJson(said, says)) return;
  const isTold =
    (said === undefined && hasConstantTags(at.comparison.revision, revision, listTags(revision))) ||
    (says === undefined && hasConstantTags(at.comparison.base, base, listTags(base)));
  const steps = pointerTo("discriminator");
  report(at, {
    kind: "discriminator-changed",
    keyword: "discriminator",
    base: said === undefined ? at.base : at.base + steps,
    revision: says === undefined ? at.revision : at.revision + steps,
    before: said,
    after: says,
    // Whether values are told apart at all says nothing of which there are, unless they have these tags in any case.
    ...(said !== undefined && says !== undefined && { wireRelation }),
    ...(isSameMember &&
      isTagTurned(base, revision, follow) && { wireRelation: "incomparable", isTurned: true }),
    ...(isTold && { wireRelation: "equal" }),
  });
}
