import { obtain } from "./tree.js";

/** The members of a list by a key, in the order of the list. */
export function groupBy<T, K>(list: Iterable<T>, key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) obtain(groups, key(one), () => [] as T[]).push(one);
  return groups;
}
