/**
 * Characters that never reach output raw: controls but tab and newline, format characters (bidirectional and zero-width
 * controls, tags, byte-order marks), line and paragraph separators, lone surrogates, and letters without a shape.
 * They hide or reorder what a reader of the code sees (Unicode TR 36, section 3; CVE-2021-42574).
 */
const unsafe =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;

/** Spells each unsafe character as its `\uXXXX` escape: an escape in a string literal, plain text in prose. */
export function spellUnsafeCharacters(text: string): string {
  return text.replace(unsafe, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** Line ends of every kind, U+2028 and U+2029 included, as `\n`. */
export function normaliseLineEnds(text: string): string {
  return text.replaceAll("\v", "\n").replace(/\r\n?|[\f\u0085\u2028\u2029]/gu, "\n");
}
