import type { Draft } from "../draft.js";
import { groupBy } from "../group.js";
import { reservedNames } from "./reserved-names.js";
import type { Use } from "./uses.js";

/** An inline shape that gets a name of its own. */
export interface Hoisted {
  readonly name: string;
  readonly drafts: readonly Draft[];
}

interface Group {
  readonly shape: number;
  readonly own: string;
  readonly uses: readonly Use[];
  /** The first place of a use by the alphabet. */
  readonly place: string;
}

function groupUses(uses: readonly Use[]): Group[] {
  const groups = groupBy(uses, ({ shape, common, own }) => `${shape} ${common ?? own}`);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    const isShared = members.length > 1 || members.some(({ isVariant }) => isVariant);
    return first && isShared
      ? [
          {
            shape: first.shape,
            own: first.common ?? first.own,
            uses: members,
            place: findFirstPlace(members),
          },
        ]
      : [];
  });
}

/** The name that most uses would give; of several, the first by alphabet, so that no order of pages matters. */
function findUsual(names: readonly string[]): string {
  const counts = [...groupBy(names, (name) => name)].map(([name, list]) => ({ name, count: list.length }));
  counts.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return counts[0]?.name ?? "";
}

function findFirstPlace(uses: readonly Use[]): string {
  return uses.reduce(
    (first, { draft }) => (draft.place < first ? draft.place : first),
    uses[0]?.draft.place ?? "",
  );
}

function findFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}${count}`)) count++;
  return `${name}${count}`;
}

/** The shapes with a group whose own name is taken, reserved, or also that of another shape. */
function findUnclear(groups: readonly Group[], taken: ReadonlySet<string>): Set<number> {
  const byOwn = groupBy(groups, ({ own }) => own);
  const unclear = groups.filter(
    ({ own }) => (byOwn.get(own)?.length ?? 0) > 1 || taken.has(own) || reservedNames.has(own),
  );
  return new Set(unclear.map(({ shape }) => shape));
}

/**
 * Names the shapes that are used twice or more, and the variants of tagged unions: by the member they stand under where
 * that is unmistakable (`Version`), otherwise with the place around it (`LogFilter`, `DatasetFilter`).
 */
export function hoistShapes(uses: readonly Use[], documented: ReadonlySet<string>): Hoisted[] {
  const groups = groupUses(uses).sort((a, b) => (a.place < b.place ? -1 : 1));
  const unclear = findUnclear(groups, documented);
  const taken = new Set(documented);
  return groups.map((group) => {
    const isPlain = !unclear.has(group.shape);
    const wanted = isPlain ? group.own : findUsual(group.uses.map(({ qualified }) => qualified));
    const name = findFree(wanted, taken);
    taken.add(name);
    return { name, drafts: group.uses.map(({ draft }) => draft) };
  });
}
