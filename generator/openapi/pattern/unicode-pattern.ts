import { visitRegExpAST, type AST } from "@eslint-community/regexpp";
import { parseRegExp } from "./parse-regexp.js";

function parse(pattern: string, unicode: boolean): AST.Pattern | undefined {
  try {
    return parseRegExp(pattern, unicode);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A backslash before a sign that means itself without one; before these it is an error with the flag `u`. */
const idleEscape = /^\\[^\p{L}\p{N}^$\\.*+?()[\]{}|/-]$/u;

/** How a character is spelled with the flag `u`; undefined where that is what stands there. */
function respell({ parent, raw }: AST.Character): string | undefined {
  const isInClass = parent.type === "CharacterClass";
  if (idleEscape.test(raw)) return raw.slice(1);
  if (raw === String.raw`\-` && !isInClass) return "-";
  // A hyphen that makes no range stands for itself; beside a set, as in `[\w-.]`, the flag wants it escaped.
  return raw === "-" && isInClass ? String.raw`\-` : undefined;
}

function respellAll(pattern: string, characters: readonly AST.Character[]): string {
  let [respelled, at] = ["", 0];
  for (const character of characters) {
    respelled += pattern.slice(at, character.start) + (respell(character) ?? character.raw);
    at = character.end;
  }
  return respelled + pattern.slice(at);
}

/**
 * A pattern as JSON Schema runs it, with the flag `u`, which takes no backslash that changes nothing: `\:` and `\_`. Where
 * leaving these out makes a pattern valid that is valid without the flag, it means the same; any other stays as it is
 * (ECMA-262, Annex B.1.2).
 */
export function toUnicodePattern(pattern: string): string {
  if (parse(pattern, true)) return pattern;
  const parsed = parse(pattern, false);
  if (!parsed) return pattern;
  const characters: AST.Character[] = [];
  visitRegExpAST(parsed, {
    onCharacterEnter(character) {
      characters.push(character);
    },
  });
  // The author of a lone brace meant a repetition, which a backslash less could make of it.
  if (characters.some(({ raw }) => raw === "{" || raw === "}")) return pattern;
  const respelled = respellAll(pattern, characters);
  return parse(respelled, true) ? respelled : pattern;
}
