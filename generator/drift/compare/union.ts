import {
  canonicalJson,
  type JsonValue,
  type ObjectSchema,
  type Schema,
  type UnionSchema,
} from "../../model/index.js";
import { printType, printValue } from "../print-type.js";
import type { Side } from "../change.js";
import type { ChangeKind } from "../rules/kinds.js";
import { type Comparison, compareParts, report, type Position } from "./comparison.js";
import type { Finding } from "./difference.js";
import { areToldApart, compareDiscriminators, tagByMapping } from "./discriminators.js";
import { excludeEachOther } from "./exclusive.js";
import { listFeatures, matchByLikeness, type Eye, type Likely } from "./likeness.js";
import { matchByKeys, matchFurther, matchLast, type Matching } from "./match.js";
import { listAlternatives } from "./open-enumeration.js";
import { shareRange } from "./measures.js";
import { compareOverlaps, takeSharedAway } from "./overlap.js";
import { belowEach } from "./position.js";
import { relateValues, reverse } from "./relate-values.js";
import type { SpecIndex } from "./spec-index.js";
import { compareSuggestions } from "./suggestions.js";
import type { Variant } from "./variants.js";

/** The members of an object that hold one constant, such as the tag of a tagged union. */
function findConstants(index: SpecIndex, schema: Schema): ReadonlyMap<string, JsonValue> {
  const resolved = index.resolve(schema).schema;
  if (resolved.kind !== "object") return new Map();
  return new Map(resolved.properties.flatMap((property) => readConstant(index, property)));
}

function readConstant(
  index: SpecIndex,
  { name, schema }: ObjectSchema["properties"][number],
): [string, JsonValue][] {
  const resolved = index.resolve(schema).schema;
  const [value] = resolved.kind === "literal" && resolved.values.length === 1 ? resolved.values : [];
  return value === undefined ? [] : [[name, value]];
}

/** The first constant member that all the objects of a union have. */
function findTag(index: SpecIndex, variants: readonly Variant[]): string | undefined {
  const constants = variants.map(({ schema }) => findConstants(index, schema)).filter(({ size }) => size > 0);
  const [first, ...others] = constants;
  return [...(first?.keys() ?? [])].find((name) => others.every((other) => other.has(name)));
}

function keyByTag(index: SpecIndex, variants: readonly Variant[]): (variant: Variant) => string | undefined {
  const tag = findTag(index, variants);
  if (tag === undefined) return () => undefined;
  return ({ schema }) => {
    const value = findConstants(index, schema).get(tag);
    return value === undefined ? undefined : `${tag}=${canonicalJson(value)}`;
  };
}

/** The value of a tag, whatever the member is called that holds it. */
function keyByValue(keyOf: (variant: Variant) => string | undefined) {
  return (variant: Variant) => keyOf(variant)?.replace(/^[^=]*=/u, "");
}

/** The tags that discriminators give to variants; of what is no union, none. */
interface MappedTags {
  readonly base: (variant: Variant) => string | undefined;
  readonly revision: (variant: Variant) => string | undefined;
}

const untagged: MappedTags = { base: () => undefined, revision: () => undefined };

/** Matches variants by what identifies them best: all that they say, their tag, name, title or shape, the tag that a mapping gives them, then by likeness, and last by kind. */
export function matchVariants(
  { base, revision, shapes }: Comparison,
  before: readonly Variant[],
  after: readonly Variant[],
  mapped = untagged,
): Matching<Variant> {
  const nameOf = (index: SpecIndex) => (variant: Variant) => index.resolve(variant.schema).name;
  const eyes = {
    base: { index: base, shapeOf: shapes.ofBase },
    revision: { index: revision, shapeOf: shapes.ofRevision },
  };
  const textOf = ({ schema }: Variant) => canonicalJson(schema as unknown as JsonValue);
  const rounds: ((removed: readonly Variant[], added: readonly Variant[]) => Matching<Variant>)[] = [
    (removed, added) => matchByKeys(removed, added, textOf, textOf),
    (removed, added) => matchByKeys(removed, added, keyByTag(base, before), keyByTag(revision, after)),
    (removed, added) =>
      matchByKeys(removed, added, keyByValue(keyByTag(base, before)), keyByValue(keyByTag(revision, after))),
    (removed, added) => matchByKeys(removed, added, nameOf(base), nameOf(revision)),
    (removed, added) => matchByKeys(removed, added, titleOf, titleOf),
    (removed, added) => matchByKeys(removed, added, shapeWith(shapes.ofBase), shapeWith(shapes.ofRevision)),
    (removed, added) => matchByKeys(removed, added, mapped.base, mapped.revision),
    (removed, added) => matchByLikeness(likely(eyes.base, removed), likely(eyes.revision, added)),
    (removed, added) => matchByKeys(removed, added, loneKind(base, removed), loneKind(revision, added)),
  ];
  return rounds.reduce<Matching<Variant>>(matchFurther, { matched: [], removed: before, added: after });
}

function titleOf({ schema }: Variant): string | undefined {
  return schema.title;
}

function likely(eye: Eye, variants: readonly Variant[]): readonly Likely<Variant>[] {
  return variants.map((thing) => ({ thing, features: listFeatures(eye, thing.schema) }));
}

function shapeWith(shapeOf: (schema: Schema) => number): (variant: Variant) => number {
  return ({ schema }) => shapeOf(schema);
}

/** Keys variants by their kind where no other has it; of several objects nobody can say which became which. */
function loneKind(index: SpecIndex, variants: readonly Variant[]): (variant: Variant) => string | undefined {
  const kinds = variants.map(({ schema }) => index.resolve(schema).schema.kind);
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return ({ schema }) => {
    const { kind } = index.resolve(schema).schema;
    return counts.get(kind) === 1 ? kind : undefined;
  };
}

/** A variant in a few words: its name, its tag, its title, a type that is short to say, or its number. */
function labelVariant(index: SpecIndex, { schema }: Variant, position: number): string {
  if (schema.kind === "ref") return schema.name;
  const [tag] = findConstants(index, schema);
  if (tag) return `${tag[0]}: ${printValue(tag[1])}`;
  if (schema.title !== undefined) return schema.title;
  const isLong = schema.kind === "object" || schema.kind === "union" || schema.kind === "literal";
  return isLong ? `variant ${String(position + 1)}` : printType(schema);
}

/** Compares two unions, their variants matched whatever their order. */
export function compareUnions(at: Position, base: UnionSchema, revision: UnionSchema): void {
  compareSuggestions(at, base, revision);
  const unions = { base, revision };
  const isProduct = [base, revision].every(({ variants }) => variants.every(({ kind }) => kind === "union"));
  const before = listAlternatives(at.comparison.base, base, isProduct).types;
  const after = listAlternatives(at.comparison.revision, revision, isProduct).types;
  const labelOf = (side: Side, variant: Variant) =>
    labelVariant(at.comparison[side], variant, (side === "base" ? before : after).indexOf(variant));
  const mapped = { base: tagByMapping(base), revision: tagByMapping(revision) };
  const matching = matchFurther(matchVariants(at.comparison, before, after, mapped), matchLast);
  for (const { base: from, revision: to } of matching.matched) {
    const place = belowEach(at, from.steps, to.steps, labelOf("revision", to));
    const parts = takeSharedAway(at.comparison, unions, { base: from.schema, revision: to.schema });
    compareParts(place, parts.base, parts.revision);
  }
  for (const variant of matching.removed) {
    report(at, {
      kind: "variant-removed",
      keyword: "variants",
      base: at.base + variant.steps,
      revision: at.revision,
      before: printType(variant.schema),
      parts: { base: [variant.schema] },
      ...relateOnly(at, "base", variant, base, matching),
    });
  }
  for (const variant of matching.added) {
    report(at, {
      kind: "variant-added",
      keyword: "variants",
      base: at.base,
      revision: at.revision + variant.steps,
      after: printType(variant.schema),
      parts: { revision: [variant.schema] },
      ...relateOnly(at, "revision", variant, revision, matching),
    });
  }
  compareModes(at, base, revision);
  compareOverlaps(at, unions, matching.matched, labelOf);
  compareDiscriminators(at, unions, matching);
}

/** Whether a schema is of no structure, so that it is soon told what it shares with another one. */
function isPlain(index: SpecIndex, { schema }: Variant): boolean {
  return !["object", "map", "array", "union"].includes(index.resolve(schema).schema.kind);
}

/**
 * What a variant that one side alone has does to the values, where another variant has all of its values or all of those are
 * its own: none comes or goes with it where any may hold; what both have is refused where exactly one may.
 */
function relateOnly(
  { comparison }: Position,
  side: Side,
  variant: Variant,
  union: UnionSchema,
  { matched }: Matching<Variant>,
): Pick<Finding, "wireRelation" | "typesRelation"> {
  const other = side === "base" ? "revision" : "base";
  const isOwnPlain = isPlain(comparison[side], variant);
  const others = matched
    .map((match) => match[other])
    .filter((one) => isOwnPlain || isPlain(comparison[other], one));
  const relations = others.map(({ schema }) =>
    side === "base"
      ? reverse(relateValues(comparison, variant.schema, schema))
      : relateValues(comparison, schema, variant.schema),
  );
  const isWithin = relations.some((relation) => relation === "equal" || relation === "narrows");
  if (union.mode === "any") return isWithin ? { wireRelation: "equal", typesRelation: "equal" } : {};
  if (areToldApart(comparison[side], union)) return {};
  if (isWithin) return { wireRelation: side === "base" ? "widens" : "narrows", typesRelation: "equal" };
  const own = comparison[side].resolve(variant.schema).schema;
  const isShared = others.some(({ schema }) => shareRange(own, comparison[other].resolve(schema).schema));
  return isShared || relations.includes("widens") ? { wireRelation: "incomparable" } : {};
}

/** Whether some value counts as several variants, so that it matters if one or any of them has to hold. */
function canOverlap(index: SpecIndex, union: UnionSchema): boolean {
  return !areToldApart(index, union) && !excludeEachOther(index, union.variants);
}

function findModeChange({ comparison }: Position, base: UnionSchema, revision: UnionSchema): ChangeKind {
  const matters = canOverlap(comparison.base, base) || canOverlap(comparison.revision, revision);
  if (!matters) return "keyword-without-effect";
  return base.mode === "one" ? "variants-may-overlap" : "variants-exclude-each-other";
}

function compareModes(at: Position, base: UnionSchema, revision: UnionSchema): void {
  if (base.mode !== revision.mode) {
    report(at, {
      kind: findModeChange(at, base, revision),
      keyword: "mode",
      base: at.base,
      revision: at.revision,
      before: base.mode === "one" ? "exactly one of" : "any of",
      after: revision.mode === "one" ? "exactly one of" : "any of",
    });
  }
}
