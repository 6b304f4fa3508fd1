import { canonicalJson, type JsonValue, type Schema, type UnionSchema } from "../../model/index.js";
import { printValue } from "../print-type.js";
import type { Relation, Side } from "../change.js";
import { report, type Comparison, type Position } from "./comparison.js";
import { areToldApart } from "./discriminators.js";
import { excludeEachOther } from "./exclusive.js";
import type { Match } from "./match.js";
import { areRanges, relateShared, shareRange } from "./measures.js";
import { combine } from "./relate-values.js";
import { takes } from "./relation.js";
import type { SpecIndex } from "./spec-index.js";
import type { Variant } from "./variants.js";

/** What several variants of a union allow, in words, and what its coming or going does to the values of the union. */
interface Overlap {
  readonly words: string;
  readonly relation: Relation;
}

/** A variant in a few words, by the spec that it is of. */
type Label = (side: Side, variant: Variant) => string;

function listValues(index: SpecIndex, { variants }: UnionSchema): readonly JsonValue[] {
  return variants.flatMap((variant) => {
    const { schema } = index.resolve(variant);
    return schema.kind === "literal" ? schema.values : [];
  });
}

function countTaking(index: SpecIndex, { variants }: UnionSchema, value: JsonValue): number {
  return variants.filter((schema) => takes({ schema, index }, value)).length;
}

/** Whether it is known of a value that two schemas allow it. */
export function shareSome(index: SpecIndex, one: Schema, other: Schema): boolean {
  const [first, second] = [index.resolve(one).schema, index.resolve(other).schema];
  const listed = [first, second].flatMap((schema) => (schema.kind === "literal" ? schema.values : []));
  const isOfBoth = (value: JsonValue) => [first, second].every((schema) => takes({ schema, index }, value));
  return shareRange(first, second) || listed.some(isOfBoth);
}

/** The listed values that one variant took and several take now. */
function findShared(
  [before, from]: readonly [SpecIndex, UnionSchema],
  [after, to]: readonly [SpecIndex, UnionSchema],
): readonly JsonValue[] {
  const listed = [...listValues(before, from), ...listValues(after, to)];
  const distinct = new Map(listed.map((value) => [canonicalJson(value), value]));
  return [...distinct.values()].filter(
    (value) => countTaking(before, from, value) === 1 && countTaking(after, to, value) > 1,
  );
}

/** Whether one of two schemas lists its values, so that it is known which of them the other one takes. */
function isListed(schemas: readonly Schema[]): boolean {
  return schemas.some(({ kind }) => kind === "literal");
}

/** How two pairs of variants stand to each other, where they had no value in common and may now, or the other way about; of ranges it is known which values they share. */
function relatePair({ base, revision }: Comparison, one: Match<Variant>, other: Match<Variant>): Relation {
  const from = [one.base, other.base].map(({ schema }) => base.resolve(schema).schema);
  const to = [one.revision, other.revision].map(({ schema }) => revision.resolve(schema).schema);
  if (areRanges([...from, ...to])) return combine(relateShared(from, to));
  if (isListed(from) && isListed(to)) return "equal";
  const [wereApart, areApart] = [excludeEachOther(base, from), excludeEachOther(revision, to)];
  if (wereApart === areApart) return "equal";
  return wereApart ? "narrows" : "widens";
}

/** More pairs than these are not held against each other: of several hundred variants without a tag that all changed, the first ones are. */
const mostPairs = 65_536;

/** The pairs of variants of which one changed at least; none where no two variants share a value before and after. */
function* listPairs(
  { base, revision, shapes }: Comparison,
  matched: readonly Match<Variant>[],
): Generator<readonly [Match<Variant>, Match<Variant>]> {
  const areApart = (index: SpecIndex, side: Side) =>
    excludeEachOther(
      index,
      matched.map((match) => match[side].schema),
    );
  if (areApart(base, "base") && areApart(revision, "revision")) return;
  const isChanged = matched.map(
    (match) => shapes.ofBase(match.base.schema) !== shapes.ofRevision(match.revision.schema),
  );
  let count = 0;
  for (const [first, one] of matched.entries()) {
    for (const [offset, other] of matched.slice(first + 1).entries()) {
      if (!isChanged[first] && !isChanged[first + 1 + offset]) continue;
      if (++count > mostPairs) return;
      yield [one, other];
    }
  }
}

/** The pairs of variants of which one changed at least, and that share values only before or only after. */
function findPairs(
  comparison: Comparison,
  matched: readonly Match<Variant>[],
  labelOf: Label,
): readonly Overlap[] {
  return [...listPairs(comparison, matched)].flatMap(([one, other]) => {
    const relation = relatePair(comparison, one, other);
    if (relation === "equal") return [];
    const side = relation === "widens" ? "base" : "revision";
    const words = [one, other].map((match) => labelOf(side, match[side])).sort();
    return [{ words: words.join(" and "), relation }];
  });
}

/** Whether exactly one variant of a union may hold, and no tag says which. */
export function isExclusive(index: SpecIndex, union: UnionSchema): boolean {
  return union.mode === "one" && !areToldApart(index, union);
}

/**
 * Reports what becomes of the values that several variants allow where exactly one may hold: one that was let through is
 * refused once a second variant allows it, too. What comes or goes with a whole variant is part of that change.
 */
export function compareOverlaps(
  at: Position,
  { base, revision }: Match<UnionSchema>,
  matched: readonly Match<Variant>[],
  labelOf: Label,
): void {
  const { comparison } = at;
  if (!isExclusive(comparison.base, base) || !isExclusive(comparison.revision, revision)) return;
  const [from, to] = [[comparison.base, base] as const, [comparison.revision, revision] as const];
  const overlaps = [
    ...findPairs(comparison, matched, labelOf),
    ...findShared(from, to).map((value) => ({ words: printValue(value), relation: "narrows" as const })),
    ...findShared(to, from).map((value) => ({ words: printValue(value), relation: "widens" as const })),
  ];
  if (overlaps.length === 0) return;
  const wordsOf = (relation: Relation) =>
    overlaps
      .filter((overlap) => overlap.relation === relation)
      .map(({ words }) => words)
      .sort();
  const [gone, come] = [wordsOf("widens"), wordsOf("narrows")];
  report(at, {
    kind: "variants-overlap-changed",
    keyword: "overlap",
    base: at.base,
    revision: at.revision,
    ...(gone.length > 0 && { before: gone }),
    ...(come.length > 0 && { after: come }),
    wireRelation: combine(overlaps.map(({ relation }) => relation)),
  });
}

/** A variant without the values that it has on this side alone and that another variant takes, too: where exactly one may hold it never lets them through. */
function withoutShared(
  [index, union]: readonly [SpecIndex, UnionSchema],
  schema: Schema,
  other: Schema,
): Schema {
  if (schema.kind !== "literal" || other.kind !== "literal" || !isExclusive(index, union)) return schema;
  const known = new Set(other.values.map(canonicalJson));
  const values = schema.values.filter(
    (value) => known.has(canonicalJson(value)) || countTaking(index, union, value) === 1,
  );
  return { ...schema, values };
}

/** Two listed variants, each without the values that come or go with it and are refused for another variant. */
export function takeSharedAway(
  { base: before, revision: after }: Comparison,
  { base, revision }: Match<UnionSchema>,
  match: Match<Schema>,
): Match<Schema> {
  return {
    base: withoutShared([before, base], match.base, match.revision),
    revision: withoutShared([after, revision], match.revision, match.base),
  };
}
