import { skipSpace, skipWord, takeMatch, type Cursor } from "../notation/cursor.js";
import { readMore } from "../notation/read-literal.js";
import { deepestType, type LiteralValue } from "../notation/index.js";
import { dicts, lists, makeUnion, primitives, type PythonType } from "./python-type.js";

const name = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const text = /"(?:[^"\\]|\\.)*"(?=\s*(?:[,\]]|$))|'(?:[^'\\]|\\.)*'(?=\s*(?:[,\]]|$))/y;

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(["'\\])/g, "$1");
}

/** Reads a value of `Literal[..]`, or of an enumeration on a line of its own. */
export function readLiteral(cursor: Cursor): LiteralValue | undefined {
  const quoted = takeMatch(cursor, text);
  if (quoted !== undefined) return unquote(quoted);
  const digits = takeMatch(cursor, number);
  if (digits !== undefined) return Number(digits);
  const truth = takeMatch(cursor, /(?:[Tt]rue|[Ff]alse)(?![\w.])/y);
  return truth === undefined ? undefined : truth.toLowerCase() === "true";
}

/** Reads a list up to its closing bracket; `readEntry` fails by returning false. */
function readList(cursor: Cursor, readEntry: () => boolean): boolean {
  do {
    skipSpace(cursor);
    if (!readEntry()) return false;
    skipSpace(cursor);
  } while (skipWord(cursor, ","));
  return skipWord(cursor, "]");
}

function readLiterals(cursor: Cursor): PythonType | undefined {
  const values: LiteralValue[] = [];
  let more = 0;
  const isRead = readList(cursor, () => {
    const left = readMore(cursor);
    const value = left === undefined ? readLiteral(cursor) : undefined;
    more += left ?? 0;
    if (value !== undefined) values.push(value);
    return left !== undefined || value !== undefined;
  });
  return isRead && values.length > 0 ? { kind: "literals", values, more } : undefined;
}

interface Arguments {
  readonly types: readonly PythonType[];
  readonly more: number;
}

function readArguments(cursor: Cursor, depth: number): Arguments | undefined {
  const types: PythonType[] = [];
  let more = 0;
  const isRead = readList(cursor, () => {
    const left = readMore(cursor);
    // `Tuple[X, ...]` is a list of any length.
    if (left === undefined && skipWord(cursor, "...")) return true;
    const type = left === undefined ? readAlternatives(cursor, depth) : undefined;
    more += left ?? 0;
    if (type) types.push(type);
    return left !== undefined || type !== undefined;
  });
  return isRead ? { types, more } : undefined;
}

function readGeneric(cursor: Cursor, word: string, depth: number): PythonType | undefined {
  if (word === "Literal") return readLiterals(cursor);
  const found = readArguments(cursor, depth + 1);
  const first = found?.types[0];
  const last = found?.types.at(-1);
  if (!found || !first || !last) return undefined;
  if (word === "Optional") return makeUnion([...found.types, { kind: "primitive", type: "null" }], 0);
  if (word === "Union") return makeUnion(found.types, found.more);
  if (word === "Required" || word === "NotRequired" || word === "Annotated") return first;
  if (lists.has(word)) return { kind: "list", of: first };
  if (dicts.has(word)) return { kind: "dict", of: last };
  return { kind: "class", name: word };
}

function readOne(cursor: Cursor, depth: number): PythonType | undefined {
  if (depth >= deepestType) return undefined;
  const word = takeMatch(cursor, name);
  if (word === undefined) return undefined;
  const last = word.slice(word.lastIndexOf(".") + 1);
  if (skipWord(cursor, "[")) return readGeneric(cursor, last, depth);
  const primitive = primitives.get(last);
  if (primitive) return primitive;
  if (lists.has(last)) return { kind: "list", of: { kind: "primitive", type: "unknown" } };
  if (dicts.has(last)) return { kind: "dict", of: { kind: "primitive", type: "unknown" } };
  return /^[\p{Lu}_]/u.test(last) ? { kind: "class", name: last } : undefined;
}

/** Reads a type as far as it goes; `A | B` is what newer Python writes for a union. */
function readAlternatives(cursor: Cursor, depth: number): PythonType | undefined {
  const members: PythonType[] = [];
  do {
    skipSpace(cursor);
    const member = readOne(cursor, depth);
    if (!member) return undefined;
    members.push(member);
    skipSpace(cursor);
  } while (skipWord(cursor, "|"));
  return makeUnion(members, 0);
}

/** Reads a text that is a type and nothing else. */
export function readType(text: string): PythonType | undefined {
  const cursor: Cursor = { text, limit: text.length, at: 0 };
  const type = readAlternatives(cursor, 0);
  skipSpace(cursor);
  return cursor.at === text.length ? type : undefined;
}
