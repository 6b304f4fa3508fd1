/** The pairs of values that share a key: the first of its kind with each later one. */
export function findTwice<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): readonly (readonly [T, T])[] {
  const first = new Map<string, T>();
  return values.flatMap((value) => {
    const key = keyOf(value);
    const earlier = first.get(key);
    if (earlier !== undefined) return [[earlier, value] as const];
    first.set(key, value);
    return [];
  });
}
