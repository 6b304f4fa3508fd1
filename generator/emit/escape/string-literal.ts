import { spellUnsafeCharacters } from "./unsafe-characters.js";

/** A string as a TypeScript literal, in the quotes that prettier would choose: those that need fewer escapes, double ones first. */
export function printStringLiteral(value: string): string {
  const escaped = value
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  const quote = countOf(value, '"') > countOf(value, "'") ? "'" : '"';
  return quote + spellUnsafeCharacters(escaped.replaceAll(quote, `\\${quote}`)) + quote;
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
