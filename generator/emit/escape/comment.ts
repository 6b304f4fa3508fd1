import { normaliseLineEnds, spellUnsafeCharacters } from "./unsafe-characters.js";

/** Code spans keep their text as it is; elsewhere an `@` after white space or a brace begins a tag. */
const codeSpanOrTag = /(`[^`\n]*`)|(^|[\s{])@/gmu;

/** Marks that bundlers obey in comments, such as `@__NO_SIDE_EFFECTS__`. */
const bundlerMark = /([@#])(?=__[A-Z])/gu;

/**
 * Text for the inside of a JSDoc comment, as lines: it can't end the comment, begin a tag (`@ts-ignore` on its last line
 * would silence the compiler), nor give orders to a bundler.
 */
export function escapeComment(text: string): string[] {
  const lines = normaliseLineEnds(text)
    .replaceAll("*/", "*\\/")
    .replace(codeSpanOrTag, (_match, code: string | undefined, before: string) => code ?? `${before}\\@`)
    .replace(bundlerMark, "$1\\");
  return spellUnsafeCharacters(lines)
    .split("\n")
    .map((line) => line.trimEnd());
}
