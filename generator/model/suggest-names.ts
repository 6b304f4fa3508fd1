/** The number of edits between two words (Levenshtein, one row at a time). */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const substitution = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The edits from what was typed to a name, or to the beginning of one: `tokenz` is near `tokens_in`. */
function measure(wanted: string, name: string): number {
  const beginning = countEdits(wanted, name.slice(0, wanted.length)) + 1 / 2;
  return Math.min(countEdits(wanted, name), beginning);
}

/** The names that someone may have meant, the likeliest first; at most three, and only ones that come close. */
export function suggestNames(wanted: string, names: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  const lower = wanted.toLowerCase();
  return [...names]
    .map((name) => ({ name, edits: measure(lower, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
