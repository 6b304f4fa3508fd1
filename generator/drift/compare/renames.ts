import type { Side } from "../change.js";
import type { SchemaKind } from "../../model/index.js";
import type { Match, Matching } from "./match.js";

/** Something with a name that stands in a list, and what a renaming leaves as it was. */
export interface Named {
  readonly name: string;
  readonly shape: number;
  /** The list it belongs to, where several stand in one: the location of a parameter. */
  readonly place?: string;
  /** Whether few other things have this shape: anything but a bare scalar. */
  readonly isDistinctive: boolean;
  readonly description: string | undefined;
}

export interface Rename<T> extends Match<T> {
  readonly confidence: number;
}

export interface Renames<T> {
  readonly renamed: readonly Rename<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Positions by the nearest neighbour that stayed and the steps from it; no two things of a list share one. */
type Positions<T> = ReadonlyMap<T, string>;

function findPositions<T>(things: readonly T[], stayed: ReadonlyMap<T, number>): Positions<T> {
  const positions = new Map<T, string>();
  let neighbour = -1;
  let distance = 0;
  for (const thing of things) {
    const matched = stayed.get(thing);
    distance = matched === undefined ? distance + 1 : 0;
    neighbour = matched ?? neighbour;
    positions.set(thing, `${String(neighbour)}+${String(distance)}`);
  }
  return positions;
}

/** Positions counted from the neighbour before, and from the one after. */
function findBothPositions<T>(
  things: readonly T[],
  matched: readonly Match<T>[],
  side: Side,
): readonly Positions<T>[] {
  const stayed = new Map(matched.map((match, number) => [match[side], number]));
  return [findPositions(things, stayed), findPositions([...things].reverse(), stayed)];
}

/** Of each thing gone, the new ones that stand where it stood, with the number of sides on which that holds. */
function findCandidates<T>(
  all: Sides<T>,
  { matched, added }: Matching<T>,
): (base: T) => ReadonlyMap<T, number> {
  const gone = findBothPositions(all.base, matched, "base");
  const come = findBothPositions(all.revision, matched, "revision");
  const at = come.map((positions) => new Map(added.map((thing) => [positions.get(thing), thing])));
  return (base) => {
    const candidates = new Map<T, number>();
    gone.forEach((positions, way) => {
      const candidate = at[way]?.get(positions.get(base));
      if (candidate !== undefined) candidates.set(candidate, (candidates.get(candidate) ?? 0) + 1);
    });
    return candidates;
  };
}

/** How sure a renaming is: one side of the position is the least that makes one. */
function findConfidence(base: Named, revision: Named, samePositions: number): number {
  const sameDescription = base.description !== undefined && base.description === revision.description;
  const points = 5 + 2 * (samePositions - 1) + (sameDescription ? 2 : 0) + (base.isDistinctive ? 1 : 0);
  return points / 10;
}

interface Sides<T> {
  readonly base: readonly T[];
  readonly revision: readonly T[];
}

const scalars: readonly SchemaKind[] = ["string", "number", "integer", "boolean", "null", "unknown"];

/** Whether a schema of this kind says enough to tell one member from another. */
export function isDistinctive(kind: SchemaKind): boolean {
  return !scalars.includes(kind);
}

function isAlike(base: Named, revision: Named): boolean {
  return base.shape === revision.shape && base.place === revision.place;
}

/** Finds what was renamed among what is gone and what is new: of the same shape, at the same position between neighbours that stayed, and the only one of those. */
export function findRenames<T>(
  all: Sides<T>,
  matching: Matching<T>,
  describe: (thing: T, side: Side) => Named,
): Renames<T> {
  const { removed, added } = matching;
  if (removed.length === 0 || added.length === 0) return { renamed: [], removed, added };
  const candidatesFor = findCandidates(all, matching);
  const open = new Set(added);
  const renamed = removed.flatMap((base): Rename<T>[] => {
    const described = describe(base, "base");
    const alike = [...candidatesFor(base)].filter(
      ([revision]) => open.has(revision) && isAlike(described, describe(revision, "revision")),
    );
    const [only, ...others] = alike;
    if (!only || others.length > 0) return [];
    const [revision, samePositions] = only;
    open.delete(revision);
    const candidate = describe(revision, "revision");
    return [{ base, revision, confidence: findConfidence(described, candidate, samePositions) }];
  });
  const gone = new Set(renamed.map(({ base }) => base));
  return { renamed, removed: removed.filter((thing) => !gone.has(thing)), added: [...open] };
}
