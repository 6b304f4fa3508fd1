// Written by docwright; do not edit. The next run writes this file anew.

/** Whether two JSON values are equal: `1` and `1.0` are, members count in any order. */
export function isEqual(a: unknown, b: unknown): boolean {
  return a === b || print(a) === print(b);
}

/** Whether no two items of an array are equal. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => print(item))).size === items.length;
}

const deepest = 1000;

/** One text for all equal values. What nests too deep, or holds itself, is refused. */
function print(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null) return printScalar(value);
  if (depth > deepest)
    throw new RangeError(`nested deeper than ${deepest} levels`);
  if (Array.isArray(value))
    return `[${Array.from(value, (item) => print(item, depth + 1)).join()}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${print(member, depth + 1)}`).join()}}`;
}

/** `-0` is `0`; what is no JSON is told from every JSON value. */
function printScalar(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : `${typeof value}${String(value)}`;
}
