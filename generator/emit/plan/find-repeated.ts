/** How to walk what repetitions are looked for in. */
interface Walk<T> {
  readonly partsOf: (node: T) => readonly T[];
  /** The same text for nodes that are equal; undefined for one that is not worth a name. */
  readonly keyOf: (node: T) => string | undefined;
}

/** The nodes that stand in several places, at any depth, by their keys: each as it stands first. What repeats is looked into once. */
export function findRepeated<T>(roots: readonly T[], { partsOf, keyOf }: Walk<T>): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  const repeated = new Set<string>();
  const visit = (node: T): void => {
    const key = keyOf(node);
    if (key !== undefined && first.has(key)) {
      repeated.add(key);
      return;
    }
    if (key !== undefined) first.set(key, node);
    partsOf(node).forEach(visit);
  };
  roots.forEach(visit);
  return new Map([...first].filter(([key]) => repeated.has(key)));
}
