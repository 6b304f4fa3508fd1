import type { Use } from "../change.js";

/** On which way something is met, whatever the operation. */
export type Way = Omit<Use, "operation">;

/**
 * Remembers what follows from a list of uses: all changes of a type that every path shares are given the one list of its
 * uses, and walking that list once for each of them would take the product of both numbers.
 */
function remember<T>(derive: (uses: readonly Use[]) => T): (uses: readonly Use[]) => T {
  const known = new WeakMap<readonly Use[], T>();
  return (uses) => {
    const found = known.get(uses) ?? derive(uses);
    known.set(uses, found);
    return found;
  };
}

function keyOfWay({ direction, guarded, suggested, mayBeAbsent }: Way): string {
  return `${direction} ${String(guarded)} ${String(suggested)} ${String(mayBeAbsent)}`;
}

/** The different ways of some uses: a handful, however many operations there are. */
export const waysOf = remember((uses): readonly Way[] => [
  ...new Map(
    uses.map((use) => {
      const { direction, guarded, suggested, mayBeAbsent } = use;
      const marks = { ...(suggested && { suggested }), ...(mayBeAbsent && { mayBeAbsent }) };
      return [keyOfWay(use), { direction, guarded, ...marks }] as const;
    }),
  ).values(),
]);

/** The ids of the operations of some uses, sorted. */
export const operationsOf = remember((uses): readonly string[] =>
  [...new Set(uses.map(({ operation }) => operation))].sort(),
);

/** The uses of several lists, each once; of a list met several times, that list. */
export function unionOfUses(lists: readonly (readonly Use[])[]): readonly Use[] {
  const [first = [], ...others] = new Set(lists);
  if (others.length === 0) return first;
  const uses = [first, ...others].flat();
  return [...new Map(uses.map((use) => [`${use.operation} ${keyOfWay(use)}`, use])).values()];
}
