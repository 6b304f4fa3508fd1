/** A path as one word of a command line that people copy, in which a shell reads nothing else. */
export function shellWord(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
