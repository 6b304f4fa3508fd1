/** The line end of a text that a person keeps: that of its first line, LF where it has none. */
export function findLineEnd(text = ""): "\r\n" | "\n" {
  return /^[^\n]*\r\n/u.test(text) ? "\r\n" : "\n";
}

/** A text with the line ends of the one whose place it takes. */
export function keepLineEnds(text: string, old: string | undefined): string {
  return text.replaceAll(/\r?\n/gu, findLineEnd(old));
}
