import { groupBy } from "../../model/index.js";
import type { Draft } from "../draft.js";
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
    if (!first || !isShared) return [];
    const { common, own, shape } = first;
    return [{ shape, own: common ?? own, uses: members, place: findFirstPlace(members) }];
  });
}

/** The name that most uses would give; of several, the first by alphabet, so that no order of pages matters. */
function findUsual(names: readonly string[]): string {
  const counts = [...groupBy(names, (name) => name)].map(([name, list]) => ({ name, count: list.length }));
  counts.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return counts[0]?.name ?? "";
}

function findFirstPlace(uses: readonly Use[]): string {
  return uses.map(({ draft }) => draft.place).reduce((first, place) => (place < first ? place : first));
}

/** A name that nothing else has; one that begins with a digit is none in code. */
function findFree(wanted: string, taken: ReadonlySet<string>): string {
  const name = /^\d/.test(wanted) ? `Type${wanted}` : wanted;
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}${count}`)) count++;
  return `${name}${count}`;
}

/** The names that a group can have, the shortest first: `Filter`, `LogFilter`, `FilterItem`. */
function listNames({ own, uses }: Group): string[] {
  return [own, findUsual(uses.map(({ qualified }) => qualified)), `${own}Item`];
}

/** Whether nothing else has, or would have, a name at this level. */
function createClarity(
  groups: readonly Group[],
  taken: ReadonlySet<string>,
): (name: string, level: number) => boolean {
  const counts = new Map<string, number>();
  const printKey = (name: string, level: number) => `${level} ${name}`;
  for (const group of groups) {
    for (const [level, name] of listNames(group).entries()) {
      counts.set(printKey(name, level), (counts.get(printKey(name, level)) ?? 0) + 1);
    }
  }
  return (name, level) =>
    counts.get(printKey(name, level)) === 1 && !taken.has(name) && !reservedNames.has(name);
}

/** The first level at which all groups of a shape have a clear name: `errors` and `messages` of one shape are named alike. */
function findLevels(groups: readonly Group[], taken: ReadonlySet<string>): Map<number, number> {
  const isClear = createClarity(groups, taken);
  const levels = new Map<number, number>();
  for (const [shape, members] of groupBy(groups, (group) => group.shape)) {
    const names = members.map(listNames);
    const level = [0, 1, 2].find((one) => names.every((list) => isClear(list[one] ?? "", one)));
    levels.set(shape, level ?? 1);
  }
  return levels;
}

/**
 * Names the shapes that are used twice or more, and the variants of tagged unions: by the member they stand under where
 * that is unmistakable (`Version`), otherwise with the place around it (`LogFilter`, `DatasetFilter`).
 */
export function hoistShapes(uses: readonly Use[], documented: ReadonlySet<string>): Hoisted[] {
  const groups = groupUses(uses).sort((a, b) => (a.place < b.place ? -1 : 1));
  const levels = findLevels(groups, documented);
  const taken = new Set(documented);
  return groups.map((group) => {
    const wanted = listNames(group)[levels.get(group.shape) ?? 0] ?? group.own;
    const name = findFree(wanted, taken);
    taken.add(name);
    return { name, drafts: group.uses.map(({ draft }) => draft) };
  });
}
