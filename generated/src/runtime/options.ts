/**
 * Options over others; one that is undefined counts as absent. Throws on a
 * number that can't be meant, for callers without types.
 */
export function mergeOptions<T extends object>(
  base: T,
  given: object,
  fail: (message: string) => Error,
): T {
  const all = { ...base } as Record<string, unknown>;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const least = Number(name === "timeout");
    if (
      typeof all[name] === "number" &&
      !(typeof value === "number" && value >= least)
    )
      throw fail(`has no valid ${name}`);
    all[name] = value;
  }
  return all as T;
}
