import { skipSpace, skipSpaced, skipWord, takeMatch, type Cursor } from "./cursor.js";
import { deepestType } from "./nesting-limit.js";
import { readLiteral, readMore } from "./read-literal.js";
import {
  primitives,
  type Alternative,
  type FieldList,
  type Primitive,
  type TypeAtom,
  type TypeExpression,
} from "./type-expression.js";

const identifier = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const fieldName = /[^\s,{}`"]+/y;
const isPrimitive = (word: string): word is Primitive => (primitives as readonly string[]).includes(word);

/** Generators of reference pages name models in Pascal case; `key: value` of prose is no property of type `value`. */
const isModelName = (word: string): boolean => /^[\p{Lu}_$]/u.test(word);

function readFieldName(cursor: Cursor): string | undefined {
  if (cursor.text.charAt(cursor.at) !== '"') return takeMatch(cursor, fieldName);
  return takeMatch(cursor, /"[^"`]*"(?=[\s,])/y)?.slice(1, -1);
}

/** Reads `{ a, b, c, 4 more }` after the word `object` or a model's name. */
export function readFields(cursor: Cursor): FieldList | undefined {
  if (!skipSpaced(cursor, "{")) return undefined;
  const names: string[] = [];
  let more = 0;
  skipSpace(cursor);
  while (!skipWord(cursor, "}")) {
    if (names.length > 0 && !skipWord(cursor, ",")) return undefined;
    skipSpace(cursor);
    const left = names.length > 0 ? readMore(cursor) : undefined;
    if (left !== undefined) {
      more = left;
      return skipSpaced(cursor, "}") ? { names, more } : undefined;
    }
    const name = readFieldName(cursor);
    if (name === undefined) return undefined;
    names.push(name);
    skipSpace(cursor);
  }
  return { names, more };
}

function readMap(cursor: Cursor, depth: number): TypeAtom | undefined {
  if (depth >= deepestType) return undefined;
  skipSpace(cursor);
  const values = readType(cursor, depth + 1);
  return values && skipSpaced(cursor, "]") ? { kind: "map", values } : undefined;
}

/** Reads the fields after the word `object`, which the newest pages leave out. */
function readObject(cursor: Cursor): TypeAtom | undefined {
  const from = cursor.at;
  const fields = readFields(cursor);
  if (fields) return { kind: "object", fields };
  cursor.at = from;
  return cursor.hasBareObjects ? { kind: "object" } : undefined;
}

function readNamedAtom(cursor: Cursor, depth: number): TypeAtom | undefined {
  const word = takeMatch(cursor, identifier) ?? "";
  if (isPrimitive(word)) return { kind: "primitive", name: word };
  if (word === "map" && skipWord(cursor, "[")) return readMap(cursor, depth);
  if (word === "object") return readObject(cursor);
  if (!isModelName(word)) return undefined;
  const from = cursor.at;
  const fields = readFields(cursor);
  if (fields) return { kind: "model", name: word, fields };
  cursor.at = from;
  return { kind: "model", name: word };
}

function readAtom(cursor: Cursor, depth: number): TypeAtom | undefined {
  const count = readMore(cursor);
  if (count !== undefined) return { kind: "more", count };
  const value = readLiteral(cursor);
  return value === undefined ? readNamedAtom(cursor, depth) : { kind: "literal", value };
}

function readAlternative(cursor: Cursor, depth: number): Alternative | undefined {
  let arrays = 0;
  while (skipWord(cursor, "array of ")) arrays += 1;
  const atom = arrays > deepestType ? undefined : readAtom(cursor, depth);
  return atom && { arrays, atom };
}

/** Steps over `or` between alternatives; before a quotation mark a scrape may have lost the space. */
function skipOr(cursor: Cursor): boolean {
  return skipSpaced(cursor, "or ") || takeMatch(cursor, /[\t-\r ]*or(?=")/y) !== undefined;
}

/** Reads a type as far as it goes: alternatives joined by `or`; `null` among them makes the whole nullable. */
export function readType(cursor: Cursor, depth = 0): TypeExpression | undefined {
  const alternatives: Alternative[] = [];
  let nullable = false;
  do {
    skipSpace(cursor);
    if (takeMatch(cursor, /null(?![\w$])/y)) {
      nullable = true;
      continue;
    }
    const alternative = readAlternative(cursor, depth);
    if (!alternative) return undefined;
    alternatives.push(alternative);
  } while (skipOr(cursor));
  return alternatives.length > 0 ? { alternatives, nullable } : undefined;
}
