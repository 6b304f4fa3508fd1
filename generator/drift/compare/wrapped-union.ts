import { annotationKeywords, type Schema, type UnionSchema } from "../../model/index.js";
import type { RawDifference, Relation, Side } from "../change.js";
import { printType } from "../print-type.js";
import { type Comparison, compareParts, report, type Position } from "./comparison.js";
import { compareAnnotations } from "./annotations.js";
import { excludeEachOther } from "./exclusive.js";
import type { Matching } from "./match.js";
import { belowEach } from "./position.js";
import { relateValues, reverse } from "./relate-values.js";
import { areValues } from "./literal.js";
import { compareNull } from "./site.js";
import { isExclusive, shareSome } from "./overlap.js";
import { listAlternatives } from "./open-enumeration.js";
import type { ConcreteSchema, SpecIndex } from "./spec-index.js";
import { compareSuggestions, findOpening } from "./suggestions.js";
import { matchVariants } from "./union.js";
import { allowsNull, withoutAnnotations, withoutNull, type Variant } from "./variants.js";

/** A place, and where what stands behind its references is defined. */
interface Place {
  readonly at: Position;
  readonly definitions: Position;
}

/** Whether a union says something of itself; otherwise what was said of the thing that stands alone is said of the variant. */
function isAnnotated(schema: Schema): boolean {
  return annotationKeywords.some((keyword) => schema[keyword] !== undefined);
}

/** The variants of a union; of anything else, the thing itself. */
function variantsOf(index: SpecIndex, schema: Schema): readonly Variant[] {
  const resolved = index.resolve(schema).schema;
  if (resolved.kind === "union") return listAlternatives(index, resolved).types;
  return [{ schema: withoutNull(schema), steps: "" }];
}

function schemasOf(variants: readonly Variant[]): readonly Schema[] {
  return variants.map(({ schema }) => schema);
}

function asUnion(schema: ConcreteSchema): UnionSchema | undefined {
  return schema.kind === "union" ? schema : undefined;
}

/** What a union around a thing claims: its variants, and null where that is one of them. */
function claimsOf({ base, revision }: Position, aspects: readonly string[]): readonly RawDifference[] {
  return aspects.map((aspect) => ({ aspect, base, revision }));
}

/** How the values of each variant that comes or goes stand to those of what stands alone. */
function relateOthers(
  comparison: Comparison,
  { added, removed }: Matching<Variant>,
  base: Schema,
  revision: Schema,
): readonly Relation[] {
  return [
    ...added.map(({ schema }) => relateValues(comparison, base, schema)),
    ...removed.map(({ schema }) => reverse(relateValues(comparison, schema, revision))),
  ];
}

/** Whether exactly one variant has to hold where several can, so that a value of both is refused. */
function refusesShared({ base, revision }: Comparison, from: ConcreteSchema, to: ConcreteSchema): boolean {
  const [union, index] = from.kind === "union" ? [from, base] : [to, revision];
  return union.kind === "union" && isExclusive(index, union) && !excludeEachOther(index, union.variants);
}

/** Whether some value of what stood alone, or stands alone now, is one of a variant that came, or went, too. */
function isOfSeveral(
  { base, revision }: Comparison,
  { added, matched, removed }: Matching<Variant>,
): boolean {
  const isShared = (index: SpecIndex, side: Side, others: readonly Variant[]) =>
    others.some(({ schema }) => matched.some((match) => shareSome(index, schema, match[side].schema)));
  return isShared(base, "base", removed) || isShared(revision, "revision", added);
}

/** How the values that a union allows stand to those of what stood alone, or stands alone now; undefined where others come or go. */
function relateContained(
  comparison: Comparison,
  matching: Matching<Variant>,
  from: ConcreteSchema,
  to: ConcreteSchema,
): Relation | undefined {
  const isShared = refusesShared(comparison, from, to);
  const others = relateOthers(comparison, matching, from, to);
  const isPartlyShared = isShared && (others.includes("widens") || isOfSeveral(comparison, matching));
  // No value comes or goes with a variant that what stands alone takes in; what takes that in refuses it, beside it.
  if (!others.every((relation) => relation === "equal" || relation === "narrows"))
    return isPartlyShared ? "incomparable" : undefined;
  if (!isShared) return "equal";
  return matching.added.length > 0 ? "narrows" : "widens";
}

/** Whether two references were met before on the way here: a type that contains itself leads back to them. */
function isEntered({ pairs }: Comparison, { owner }: Position, base: Schema, revision: Schema): boolean {
  if (base.kind !== "ref" || revision.kind !== "ref") return false;
  return !pairs.enter({ base: base.name, revision: revision.name }, owner);
}

/**
 * Compares a union with what stood alone, or stands alone now: one change for the variants around it.
 * Gives false when not exactly one side is a union, or no variant is what stands alone.
 */
export function compareWrapped({ at, definitions }: Place, base: Schema, revision: Schema): boolean {
  const { comparison } = at;
  const from = comparison.base.resolve(base).schema;
  const to = comparison.revision.resolve(revision).schema;
  if ((from.kind === "union") === (to.kind === "union")) return false;
  if (findOpening(at, from, to) || areValues(comparison, from, to)) return false;
  const matching = matchVariants(
    comparison,
    variantsOf(comparison.base, base),
    variantsOf(comparison.revision, revision),
  );
  const [match] = matching.matched;
  if (match === undefined) return false;
  if (isEntered(comparison, at, base, revision)) return true;
  const isFormed = matching.added.length > 0;
  const isOther = isFormed || matching.removed.length > 0;
  const isNullTold = isOther && allowsNull(isFormed ? to : from) && !allowsNull(isFormed ? from : to);
  if (isOther) {
    const wireRelation = relateContained(comparison, matching, from, to);
    report(at, {
      kind: isFormed ? "union-formed" : "union-dissolved",
      keyword: "variants",
      base: definitions.base,
      revision: definitions.revision,
      before: printType(base),
      after: printType(revision),
      parts: { base: schemasOf(matching.removed), revision: schemasOf(matching.added) },
      claims: claimsOf(definitions, isNullTold ? ["variants", "null"] : ["variants"]),
      ...(wireRelation !== undefined && { wireRelation }),
    });
  }
  if (!isNullTold) compareNull(at, from, to);
  compareSuggestions(definitions, asUnion(from), asUnion(to));
  const place = belowEach(definitions, match.base.steps, match.revision.steps);
  if (isAnnotated(from.kind === "union" ? base : revision)) {
    compareAnnotations(at, base, revision);
    compareParts(place, withoutAnnotations(match.base.schema), withoutAnnotations(match.revision.schema));
  } else {
    compareParts(place, match.base.schema, match.revision.schema);
  }
  return true;
}
