import { RegExpParser, type AST } from "@eslint-community/regexpp";

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** A pattern as ECMA-262 reads it, with the flag `u` or without any. Throws a SyntaxError. */
export function parseRegExp(pattern: string, unicode: boolean): AST.Pattern {
  return parser.parsePattern(pattern, 0, pattern.length, { unicode });
}
