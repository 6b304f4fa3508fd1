/** A path as one word of a command line that people copy, in which a shell reads nothing else, and no command an option. */
export function shellWord(named: string): string {
  const path = named.startsWith("-") ? `./${named}` : named;
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
