import { compareNumbered, type Aspect, type Assertion, type SourceRef } from "../model/index.js";
import type { SourceReading } from "./reading.js";

export type AssertionOf<K extends Aspect> = Extract<Assertion, { readonly aspect: K }>;

/** What a document says of a place, with the document itself. */
export interface Told<A extends Assertion = Assertion> {
  readonly assertion: A;
  readonly at: SourceRef;
  readonly reading: SourceReading;
}

/** How much documents count: those about HTTP before those about an SDK, then by rank. */
export function compareWeights(a: SourceReading, b: SourceReading): number {
  return Number(a.isSupplementary ?? false) - Number(b.isSupplementary ?? false) || a.rank - b.rank;
}

/**
 * The order of documents: by how much they count, then by name (`page2.md` before `page10.md`), so that the order of the
 * manifest changes nothing; pages of one as they stand.
 */
export function compareReadings(a: SourceReading, b: SourceReading): number {
  return (
    compareWeights(a, b) ||
    compareNumbered(a.document.name, b.document.name) ||
    (a.page?.start ?? 0) - (b.page?.start ?? 0)
  );
}

/** The order in which statements count: by document, then by their place in it. */
export function compareTold(a: Told, b: Told): number {
  return compareReadings(a.reading, b.reading) || a.at.start - b.at.start;
}

const none: readonly never[] = [];

/** What is said under one aspect, in the order in which it counts. */
export function findTold<K extends Aspect>(
  told: readonly Told[],
  aspect: K,
): readonly Told<AssertionOf<K>>[] {
  const isMeant = (one: Told): one is Told<AssertionOf<K>> => one.assertion.aspect === aspect;
  let only: Told<AssertionOf<K>> | undefined;
  for (const one of told) {
    if (!isMeant(one)) continue;
    if (only) return told.filter(isMeant).sort(compareTold);
    only = one;
  }
  return only ? [only] : none;
}

/** What the document that counts most says under one aspect. */
export function firstTold<K extends Aspect>(
  told: readonly Told[],
  aspect: K,
): Told<AssertionOf<K>> | undefined {
  return findTold(told, aspect)[0];
}

/** Whether the dialect of a statement could have said more under an ability. */
export function isAble(one: Told, ability: Parameters<SourceReading["abilities"]["has"]>[0]): boolean {
  return one.reading.abilities.has(ability);
}
