import { skipSpace, skipSpaced, skipWord, takeMatch, type Cursor } from "./cursor.js";
import { readFields, readType } from "./read-type.js";
import type { Declaration, FieldList, TypeExpression } from "./type-expression.js";

const identifier = /[\p{L}\p{N}_$]+/uy;
const quotedName = /"[^"`]*"(?=: )/y;

function readPropertyName(cursor: Cursor): string | undefined {
  const quoted = takeMatch(cursor, quotedName);
  return quoted === undefined ? takeMatch(cursor, identifier) : quoted.slice(1, -1);
}

function readProperty(cursor: Cursor, name: string): Declaration | undefined {
  skipSpace(cursor);
  const optional = skipWord(cursor, "optional ");
  const type = readType(cursor);
  return type && { kind: "property", name, optional, type };
}

/** What ends a declaration: the back-tick after it, or the end of what is read. */
function isEnd({ at, limit, text }: Cursor): boolean {
  return at === limit || text.charAt(at) === "`";
}

/** Steps over ` or null` at the end of a declaration. */
function skipNull(cursor: Cursor): boolean {
  const from = cursor.at;
  if (skipSpaced(cursor, "or ") && skipSpaced(cursor, "null") && isEnd(cursor)) return true;
  cursor.at = from;
  return false;
}

/** Reads `object { .. }` after a name, or the word alone where pages print no fields; either may be `or null`. */
function readObject(cursor: Cursor, name: string): Declaration | undefined {
  if (!skipSpaced(cursor, "object")) return undefined;
  const fields = readFields(cursor);
  const nullable = skipNull(cursor);
  if (!fields && !(cursor.hasBareObjects && isEnd(cursor))) return undefined;
  return { kind: "named", name, ...(fields && { fields }), ...(nullable && { nullable }) };
}

/** The fields of a type that is one object and nothing else, be it null. */
function findOnlyFields({ alternatives }: TypeExpression): FieldList | undefined {
  const [first, second] = alternatives;
  if (!first || second || first.arrays > 0) return undefined;
  return first.atom.kind === "object" ? first.atom.fields : undefined;
}

/** `Name = object { .. }` is how older pages write `Name object { .. }`. */
function readAlias(cursor: Cursor, name: string): Declaration | undefined {
  skipSpace(cursor);
  const type = readType(cursor);
  if (!type) return undefined;
  const fields = findOnlyFields(type);
  if (!fields) return { kind: "alias", name, type };
  return { kind: "named", name, fields, ...(type.nullable && { nullable: true }) };
}

/** A bare model name is never an item, so a name in back-ticks that opens a bullet of prose is none either. */
function isBareNames(type: TypeExpression): boolean {
  return type.alternatives.every(({ arrays, atom }) => arrays === 0 && atom.kind === "model");
}

function readAnonymous(cursor: Cursor): Declaration | undefined {
  const type = readType(cursor);
  return type && !isBareNames(type) ? { kind: "anonymous", type } : undefined;
}

function readStart(cursor: Cursor): Declaration | undefined {
  const from = cursor.at;
  const name = readPropertyName(cursor);
  if (name !== undefined) {
    if (skipWord(cursor, ": ")) return readProperty(cursor, name);
    if (skipSpaced(cursor, "= ")) return readAlias(cursor, name);
    const named = readObject(cursor, name);
    if (named) return named;
  }
  cursor.at = from;
  return readAnonymous(cursor);
}

/** A declaration and the offset after it. */
export interface ReadDeclaration {
  readonly declaration: Declaration;
  readonly end: number;
}

/**
 * Reads the declaration that begins at `start`, as far as it goes and never beyond `limit`; undefined where the text is
 * none. What follows it is for the caller to check.
 */
export function readDeclaration(
  text: string,
  start = 0,
  limit = text.length,
  hasBareObjects = false,
): ReadDeclaration | undefined {
  const cursor: Cursor = { text, limit, at: start, hasBareObjects };
  const declaration = readStart(cursor);
  return declaration && { declaration, end: cursor.at };
}

/**
 * Reads the declarations of one text. A page repeats most of them word for word: each wording is read once, and its
 * declaration is shared.
 */
export function createDeclarationReader(
  text: string,
  hasBareObjects = false,
): (start: number, limit: number) => ReadDeclaration | undefined {
  const known = new Map<string, Declaration>();
  return (start, limit) => {
    const end = text.indexOf("`", start);
    if (end === -1 || end > limit) return readDeclaration(text, start, limit, hasBareObjects);
    const wording = text.slice(start, end);
    const declaration = known.get(wording);
    if (declaration) return { declaration, end };
    const found = readDeclaration(text, start, limit, hasBareObjects);
    // What ends at a back-tick ends at every one: no word of a declaration goes on behind it.
    if (found?.end === end) known.set(wording, found.declaration);
    return found;
  };
}

/** Reads a text that is a declaration and nothing else. */
export function parseDeclaration(text: string): Declaration | undefined {
  const found = readDeclaration(text);
  return found?.end === text.length ? found.declaration : undefined;
}
