import { keepDigits } from "../../model/index.js";
import { skipSpace, skipSpaced, skipWord, takeMatch, type Cursor } from "../notation/cursor.js";
import { readMore } from "../notation/read-literal.js";
import { deepestType, type LiteralValue } from "../notation/index.js";
import { dicts, lists, makeUnion, primitives, type PythonType } from "./python-type.js";

const name = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const text = /"(?:[^"\\]|\\.)*"(?=\s*(?:[,\]]|$))|'(?:[^'\\]|\\.)*'(?=\s*(?:[,\]]|$))/y;

/** What a list or a dictionary holds that does not say it. */
const anything: PythonType = { kind: "primitive", type: "unknown" };

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(["'\\])/g, "$1");
}

/** Reads a value of `Literal[..]`, or of an enumeration on a line of its own. */
export function readLiteral(cursor: Cursor): LiteralValue | undefined {
  const quoted = takeMatch(cursor, text);
  if (quoted !== undefined) return unquote(quoted);
  const digits = takeMatch(cursor, number);
  if (digits !== undefined) return keepDigits(digits);
  const truth = takeMatch(cursor, /(?:[Tt]rue|[Ff]alse)(?![\w.])/y);
  return truth === undefined ? undefined : truth.toLowerCase() === "true";
}

interface Listed<Entry> {
  readonly entries: readonly Entry[];
  /** How many are left out: `N more`. */
  readonly more: number;
}

/** Reads a list up to its closing bracket. */
function readList<Entry extends PythonType | LiteralValue>(
  cursor: Cursor,
  readEntry: () => Entry | undefined,
): Listed<Entry> | undefined {
  const entries: Entry[] = [];
  let more = 0;
  do {
    skipSpace(cursor);
    const left = readMore(cursor);
    const entry = left === undefined ? readEntry() : undefined;
    if (left !== undefined) more += left;
    else if (entry !== undefined) entries.push(entry);
    else return undefined;
  } while (skipSpaced(cursor, ","));
  return skipSpaced(cursor, "]") ? { entries, more } : undefined;
}

function readLiterals(cursor: Cursor): PythonType | undefined {
  const list = readList(cursor, () => readLiteral(cursor));
  return list && list.entries.length > 0
    ? { kind: "literals", values: list.entries, more: list.more }
    : undefined;
}

/** `...` stands for types that are not said: `Tuple[X, ...]` is a list of any length. */
function readArgument(cursor: Cursor, depth: number): PythonType | undefined {
  return skipWord(cursor, "...") ? anything : readAlternatives(cursor, depth);
}

function readGeneric(cursor: Cursor, word: string, depth: number): PythonType | undefined {
  if (word === "Literal") return readLiterals(cursor);
  const { entries, more } = readList(cursor, () => readArgument(cursor, depth + 1)) ?? {
    entries: [],
    more: 0,
  };
  const [first, second] = entries;
  if (!first) return undefined;
  if (word === "Optional") return makeUnion([...entries, { kind: "primitive", type: "null" }], 0);
  if (word === "Union") return makeUnion(entries, more);
  if (word === "Required" || word === "NotRequired" || word === "Annotated") return first;
  if (lists.has(word)) return { kind: "list", of: first };
  if (dicts.has(word)) return { kind: "dict", of: second ?? first };
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
  if (lists.has(last)) return { kind: "list", of: anything };
  if (dicts.has(last)) return { kind: "dict", of: anything };
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
  } while (skipSpaced(cursor, "|"));
  return makeUnion(members, 0);
}

/** Reads a text that is a type and nothing else. */
export function readType(text: string): PythonType | undefined {
  const cursor: Cursor = { text, limit: text.length, at: 0 };
  const type = readAlternatives(cursor, 0);
  return cursor.at === text.length ? type : undefined;
}
