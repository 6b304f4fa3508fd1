import { keepDigits } from "../../model/index.js";
import { skipSpace, skipSpaced, skipWord, takeMatch, type Cursor } from "../notation/cursor.js";
import { deepestType, type LiteralValue } from "../notation/index.js";
import { readMore } from "../notation/read-literal.js";
import { primitives, type TypeScriptMember, type TypeScriptType } from "./typescript-type.js";

const name = /[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*/uy;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
/** A quotation mark within a text is one that nothing of the notation follows. */
const text = /"(?:[^"\\\n]|\\.|"(?!\s*(?:[|;,)\]}>&[]|$)))*"|'(?:[^'\\\n]|\\.|'(?!\s*(?:[|;,)\]}>&[]|$)))*'/y;
/** Names of members are not quoted, whatever is in them. */
const memberName = /"[^"]+"|'[^']+'|\[\w+: \w+\]|[^\s:;{}?|"'`](?:[^:;{}?|"'`]|:(?! ))*/y;

const unsaid: TypeScriptType = { kind: "unsaid" };

function readLiteral(cursor: Cursor): LiteralValue | undefined {
  const quoted = takeMatch(cursor, text);
  if (quoted !== undefined) return quoted.slice(1, -1).replaceAll(/\\(["'\\])/g, "$1");
  const digits = takeMatch(cursor, number);
  if (digits !== undefined) return keepDigits(digits);
  const truth = takeMatch(cursor, /(?:true|false)(?![\w$.])/y);
  return truth === undefined ? undefined : truth === "true";
}

/** The name of a member as it is on the wire; undefined for `[key: string]`, which stands for all names. */
function unquote(printed: string): string | undefined {
  if (printed.startsWith("[")) return undefined;
  return /^["']/.test(printed) ? printed.slice(1, -1) : printed.trimEnd();
}

function readMember(cursor: Cursor, depth: number): TypeScriptMember | TypeScriptType | undefined {
  skipSpace(cursor);
  const start = cursor.at;
  const printed = takeMatch(cursor, memberName);
  if (printed === undefined) return undefined;
  const isOptional = skipWord(cursor, "?");
  if (!skipWord(cursor, ":")) return undefined;
  const type = readAlternatives(cursor, depth + 1);
  if (!type) return undefined;
  const memberOf = unquote(printed);
  if (memberOf === undefined) return { kind: "map", of: type };
  return { name: memberOf, isOptional, type, at: { start, end: cursor.at } };
}

/** Reads `{ a: string; b?: number; }`. One that lists nothing says nothing, and `{ [key: string]: T }` is a map. */
function readMembers(cursor: Cursor, depth: number): TypeScriptType | undefined {
  const members: TypeScriptMember[] = [];
  let map: TypeScriptType | undefined;
  while (!skipSpaced(cursor, "}")) {
    const member = readMember(cursor, depth);
    if (!member) return undefined;
    if ("kind" in member) map = member;
    else members.push(member);
    if (!skipSpaced(cursor, ";") && !skipSpaced(cursor, ",") && !isAt(cursor, "}")) return undefined;
  }
  if (members.length > 0) return { kind: "members", members };
  return map ?? unsaid;
}

/** Whether a word stands at the cursor, after white space. */
function isAt(cursor: Cursor, word: string): boolean {
  const from = cursor.at;
  const found = skipSpaced(cursor, word);
  cursor.at = from;
  return found;
}

function readArguments(cursor: Cursor, depth: number): readonly TypeScriptType[] | undefined {
  const types: TypeScriptType[] = [];
  do {
    const type = readAlternatives(cursor, depth + 1);
    if (!type) return undefined;
    types.push(type);
  } while (skipSpaced(cursor, ","));
  return skipSpaced(cursor, ">") ? types : undefined;
}

function readNamed(cursor: Cursor, word: string, depth: number): TypeScriptType | undefined {
  if (!skipWord(cursor, "<")) {
    const type = primitives.get(word);
    if (type) return { kind: "primitive", type };
    return ["object", "unknown", "any", "void"].includes(word) ? unsaid : { kind: "unsaid", name: word };
  }
  const types = readArguments(cursor, depth);
  const last = types?.at(-1);
  if (!last) return undefined;
  if (word === "Array" || word === "ReadonlyArray") return { kind: "list", of: last };
  return word === "Record" ? { kind: "map", of: last } : { kind: "unsaid", name: word };
}

function readGroup(cursor: Cursor, depth: number): TypeScriptType | undefined {
  const inner = readAlternatives(cursor, depth + 1);
  return inner && skipSpaced(cursor, ")") ? inner : undefined;
}

function readOne(cursor: Cursor, depth: number): TypeScriptType | undefined {
  if (depth >= deepestType) return undefined;
  if (skipWord(cursor, "{")) return readMembers(cursor, depth);
  if (skipWord(cursor, "(")) return readGroup(cursor, depth);
  const value = readLiteral(cursor);
  if (value !== undefined) return { kind: "literal", value };
  const word = takeMatch(cursor, name);
  return word === undefined ? undefined : readNamed(cursor, word, depth);
}

/** Reads a type with the lists that it is made one of: `string[][]`. */
function readPostfix(cursor: Cursor, depth: number): TypeScriptType | undefined {
  let type = readOne(cursor, depth);
  while (type && skipWord(cursor, "[]")) type = { kind: "list", of: type };
  return type;
}

/** `string & {}` is a string; of other intersections nothing is known. */
function readIntersection(cursor: Cursor, depth: number): TypeScriptType | undefined {
  let type = readPostfix(cursor, depth);
  while (type && skipSpaced(cursor, "&")) {
    skipSpace(cursor);
    if (skipWord(cursor, "{}")) continue;
    if (!readPostfix(cursor, depth)) return undefined;
    type = unsaid;
  }
  return type;
}

function readAlternatives(cursor: Cursor, depth: number): TypeScriptType | undefined {
  const members: TypeScriptType[] = [];
  let more = 0;
  do {
    skipSpace(cursor);
    const left = readMore(cursor);
    const member = left === undefined ? readIntersection(cursor, depth) : undefined;
    if (left !== undefined) more += left;
    else if (member) members.push(member);
    else return undefined;
  } while (skipSpaced(cursor, "|"));
  const [only, second] = members;
  return only && !second && more === 0 ? only : { kind: "union", members, more };
}

/** Reads a text that is a type and nothing else. */
export function readType(text: string): TypeScriptType | undefined {
  const cursor: Cursor = { text, limit: text.length, at: 0 };
  const type = readAlternatives(cursor, 0);
  return cursor.at === text.length ? type : undefined;
}
