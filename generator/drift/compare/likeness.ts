import { canonicalJson, type Schema } from "../../model/index.js";
import type { Match, Matching } from "./match.js";
import type { ShapeId } from "./shapes.js";
import type { SpecIndex } from "./spec-index.js";

/** A thing that may have become another one, by what tells it from others. */
export interface Likely<T> {
  readonly thing: T;
  readonly features: ReadonlySet<string>;
}

/** Finds the shape of a schema, and what stands behind it. */
export interface Eye {
  readonly index: SpecIndex;
  readonly shapeOf: (schema: Schema) => ShapeId;
}

/** What tells a schema from others of its kind: its members and which are required, its values, what its items are. */
export function listFeatures({ index, shapeOf }: Eye, schema: Schema): ReadonlySet<string> {
  const resolved = index.resolve(schema).schema;
  switch (resolved.kind) {
    case "object":
      return new Set(
        resolved.properties.flatMap(({ name, required, schema: member }) => [
          `object ${name}`,
          `object ${name}: ${String(shapeOf(member))}`,
          ...(required ? [`object ${name}!`] : []),
        ]),
      );
    case "array":
      return new Set(["array", ...listPartFeatures({ index, shapeOf }, resolved.items, "array of")]);
    case "map":
      return new Set(["map", `map ${String(shapeOf(resolved.values))}`]);
    case "literal":
      return new Set(resolved.values.map((value) => `value ${canonicalJson(value)}`));
    case "union":
      return new Set(
        resolved.variants.flatMap((variant) => [
          `variant ${String(shapeOf(variant))}`,
          ...listPartFeatures({ index, shapeOf }, variant, "variant of"),
        ]),
      );
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
      return new Set([
        resolved.kind,
        ...("format" in resolved ? [`${resolved.kind} ${resolved.format}`] : []),
      ]);
    default:
      return resolved satisfies never;
  }
}

/** A list or a union in another is told by no more than its kind, so that no type that contains itself is walked round and round. */
function listPartFeatures({ index, shapeOf }: Eye, part: Schema, where: string): readonly string[] {
  const { kind } = index.resolve(part).schema;
  if (kind === "array" || kind === "union") return [`${where} ${kind}`];
  return [...listFeatures({ index, shapeOf }, part)].map((feature) => `${where} ${feature}`);
}

/** The least likeness that makes two things one: what they share has to outweigh half of what tells them apart. */
const leastLikeness = 0.35;

/** More pairs than these are not weighed against each other; then only what identifies a thing makes a match. */
const mostPairs = 65_536;

function countFeatures<T>(things: readonly Likely<T>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of things) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
}

/** What many of the things have says little of each. */
function weigh<T>(base: readonly Likely<T>[], revision: readonly Likely<T>[]): (feature: string) => number {
  const counts = [countFeatures(base), countFeatures(revision)];
  return (feature) => 1 / Math.max(...counts.map((count) => count.get(feature) ?? 1));
}

/** How alike two sets of features are: the weight of what both have, of what either has (Jaccard), from 0 to 1. */
function likenessOf(
  base: ReadonlySet<string>,
  revision: ReadonlySet<string>,
  weightOf: (feature: string) => number,
): number {
  let shared = 0;
  let all = 0;
  for (const feature of base) {
    all += weightOf(feature);
    if (revision.has(feature)) shared += weightOf(feature);
  }
  for (const feature of revision) if (!base.has(feature)) all += weightOf(feature);
  return all === 0 ? 0 : shared / all;
}

interface Candidate {
  readonly base: number;
  readonly revision: number;
  readonly likeness: number;
}

function listCandidates<T>(base: readonly Likely<T>[], revision: readonly Likely<T>[]): readonly Candidate[] {
  if (base.length * revision.length > mostPairs) return [];
  const weightOf = weigh(base, revision);
  return base
    .flatMap((one, from) =>
      revision.map((other, to) => ({
        base: from,
        revision: to,
        likeness: likenessOf(one.features, other.features, weightOf),
      })),
    )
    .filter(({ likeness }) => likeness >= leastLikeness);
}

/** The most alike first; of equal likeness those that stand at nearly the same place. */
function compareCandidates(left: Candidate, right: Candidate): number {
  const distance = ({ base, revision }: Candidate) => Math.abs(base - revision);
  return right.likeness - left.likeness || distance(left) - distance(right) || left.base - right.base;
}

/** Matches things by likeness, all pairs weighed against each other: the most alike are one, then the most alike of the rest. */
export function matchByLikeness<T>(removed: readonly Likely<T>[], added: readonly Likely<T>[]): Matching<T> {
  const openBase = new Set(removed.keys());
  const openRevision = new Set(added.keys());
  const partners = new Map<T, T>();
  for (const { base, revision } of [...listCandidates(removed, added)].sort(compareCandidates)) {
    const [from, to] = [removed[base], added[revision]];
    if (!from || !to || !openBase.has(base) || !openRevision.has(revision)) continue;
    openBase.delete(base);
    openRevision.delete(revision);
    partners.set(from.thing, to.thing);
  }
  return {
    matched: removed.flatMap(({ thing: base }): Match<T>[] => {
      const revision = partners.get(base);
      return revision === undefined ? [] : [{ base, revision }];
    }),
    removed: removed.filter((_, position) => openBase.has(position)).map(({ thing }) => thing),
    added: added.filter((_, position) => openRevision.has(position)).map(({ thing }) => thing),
  };
}
