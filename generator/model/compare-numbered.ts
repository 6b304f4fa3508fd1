/** The numbers in a text and what stands between them, in turns. */
const splitNumbers = (text: string): readonly string[] => text.split(/(\d+)/u);

function compareParts(a: string, b: string): number {
  const [left, right] = [a, b].map((part) =>
    /^\d+$/u.test(part) ? part.replace(/^0+(?=\d)/u, "") : undefined,
  );
  if (left !== undefined && right !== undefined && left.length !== right.length)
    return left.length - right.length;
  const [first, second] = [left ?? a, right ?? b];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** An order of texts in which numbers count by their value, so that version 9 comes before version 10; else that of code units. */
export function compareNumbered(a: string, b: string): number {
  if (a === b) return 0;
  const others = splitNumbers(b);
  const parts = splitNumbers(a).map((part, index) => compareParts(part, others[index] ?? ""));
  return parts.find((order) => order !== 0) ?? (a < b ? -1 : 1);
}
