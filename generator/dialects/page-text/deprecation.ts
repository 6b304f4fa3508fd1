const mark = /^Deprecated(?:\s*(?:[:.]|[-–—](?=\s))\s*(?<reason>\S.*)?)?$/;

/** What a line says that marks an operation as deprecated, in words for its description: `` for the bare mark; undefined where it is none. */
export function readDeprecation(plain: string): string | undefined {
  const found = mark.exec(plain);
  if (!found) return undefined;
  const reason = found.groups?.["reason"];
  return reason === undefined ? "" : `Deprecated: ${reason}`;
}
