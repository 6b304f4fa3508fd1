import { groupBy } from "../../model/index.js";

/** Two things of the same key, one of each spec. */
export interface Match<T> {
  readonly base: T;
  readonly revision: T;
}

export interface Matching<T> {
  readonly matched: readonly Match<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Matches things by key; a key that several share matches them in their order. A thing without a key stays unmatched. */
export function matchByKeys<T, K>(
  base: readonly T[],
  revision: readonly T[],
  keyOfBase: (thing: T) => K | undefined,
  keyOfRevision: (thing: T) => K | undefined,
): Matching<T> {
  const groups = groupBy(revision, keyOfRevision);
  groups.delete(undefined);
  const matched: Match<T>[] = [];
  const removed: T[] = [];
  const taken = new Set<T>();
  for (const thing of base) {
    const partner = groups.get(keyOfBase(thing))?.shift();
    if (partner === undefined) removed.push(thing);
    else {
      matched.push({ base: thing, revision: partner });
      taken.add(partner);
    }
  }
  return { matched, removed, added: revision.filter((thing) => !taken.has(thing)) };
}

/** Matches things by a key that means the same in both specs. */
export function matchBy<T>(
  base: readonly T[],
  revision: readonly T[],
  keyOf: (thing: T) => string | number | undefined,
): Matching<T> {
  return matchByKeys(base, revision, keyOf, keyOf);
}

/** Goes on matching what a first key left over by a second one. */
export function matchFurther<T>(
  matching: Matching<T>,
  match: (removed: readonly T[], added: readonly T[]) => Matching<T>,
): Matching<T> {
  const further = match(matching.removed, matching.added);
  return { ...further, matched: [...matching.matched, ...further.matched] };
}

/** Matches things by a key that one thing gone and one that is new have, and no other. */
export function matchAlone<T>(
  removed: readonly T[],
  added: readonly T[],
  keyOfBase: (thing: T) => string | undefined,
  keyOfRevision: (thing: T) => string | undefined = keyOfBase,
): Matching<T> {
  const [gone, come] = [groupBy(removed, keyOfBase), groupBy(added, keyOfRevision)];
  const ofOne = (key: string | undefined) =>
    gone.get(key)?.length === 1 && come.get(key)?.length === 1 ? key : undefined;
  return matchByKeys(
    removed,
    added,
    (thing) => ofOne(keyOfBase(thing)),
    (thing) => ofOne(keyOfRevision(thing)),
  );
}

/** Takes the last one removed and the last one added as one that changed, when each is alone. */
export function matchLast<T>(removed: readonly T[], added: readonly T[]): Matching<T> {
  const [base] = removed;
  const [revision] = added;
  if (base === undefined || revision === undefined || removed.length + added.length > 2) {
    return { matched: [], removed, added };
  }
  return { matched: [{ base, revision }], removed: [], added: [] };
}
