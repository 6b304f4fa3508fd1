import { keepDigits } from "../../model/index.js";
import { skipSpace, skipSpaced, skipWord, takeMatch, type Cursor } from "../notation/cursor.js";
import { deepestType, type LiteralValue } from "../notation/index.js";
import { readMore } from "../notation/read-literal.js";
import { applyUtility } from "./apply-utility.js";
import { intersectTypes } from "./intersect-types.js";
import { readTuple } from "./read-tuple.js";
import { primitives, type TypeScriptMember, type TypeScriptType } from "./typescript-type.js";

const name = /[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*/uy;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
/** A quotation mark within a text is one that nothing of the notation follows. */
const text = /"(?:[^"\\\n]|\\.|"(?!\s*(?:[|;,)\]}>&[]|$)))*"|'(?:[^'\\\n]|\\.|'(?!\s*(?:[|;,)\]}>&[]|$)))*'/y;
/** Names of members are not quoted, whatever is in them. */
const memberName = /"[^"]+"|'[^']+'|\[\w+: [^\]]+\]|[^\s:;{}?|"'`](?:[^:;{}?|"'`]|:(?! ))*/y;

/** Texts of a pattern: `` `file_${string}` ``. */
const template = /`[^`]*`/y;
/** Parameters and the arrow of a function, which no value on the wire is. */
const callable = /(?:new )?\((?:[^()]|\([^()]*\))*\) ?=>/y;
/** Types made of what is declared elsewhere: `keyof Box`. */
const operator = /(?:keyof|typeof|unique|infer) /y;

const unsaid: TypeScriptType = { kind: "unsaid" };
const broken: TypeScriptType = { kind: "unsaid", isBroken: true };

/** A type, and whether `undefined` is among its alternatives, so that the value can be left out. */
export interface ValueType {
  readonly type: TypeScriptType;
  readonly canBeAbsent: boolean;
}

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
  takeMatch(cursor, /readonly (?=[^:?;])/y);
  const printed = takeMatch(cursor, memberName);
  if (printed === undefined) return undefined;
  const isOptional = skipWord(cursor, "?");
  if (!skipWord(cursor, ":")) return undefined;
  const value = readValue(cursor, depth + 1);
  if (!value) return undefined;
  const { canBeAbsent, type } = value;
  const memberOf = unquote(printed);
  if (memberOf === undefined) return { kind: "map", of: type };
  return { name: memberOf, isOptional: isOptional || canBeAbsent, type, at: { start, end: cursor.at } };
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

const saysNothing: readonly string[] = ["object", "unknown", "any", "void"];

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
  const start = cursor.at - word.length;
  if (!skipWord(cursor, "<")) {
    const type = primitives.get(word);
    if (type) return { kind: "primitive", type };
    return saysNothing.includes(word) ? unsaid : { kind: "unsaid", name: word };
  }
  const given = readArguments(cursor, depth);
  if (!given) return undefined;
  const at = { start, end: cursor.at };
  return applyUtility({ word, given, at }) ?? { kind: "unsaid", name: cursor.text.slice(start, cursor.at) };
}

function readGroup(cursor: Cursor, depth: number): TypeScriptType | undefined {
  const inner = readAlternatives(cursor, depth + 1);
  return inner && skipSpaced(cursor, ")") ? inner : undefined;
}

function readOne(cursor: Cursor, depth: number): TypeScriptType | undefined {
  if (depth >= deepestType) return undefined;
  if (takeMatch(cursor, callable) !== undefined) return readAlternatives(cursor, depth + 1) && broken;
  if (takeMatch(cursor, operator) !== undefined) return readPostfix(cursor, depth + 1) && broken;
  if (skipWord(cursor, "{")) return readMembers(cursor, depth);
  if (skipWord(cursor, "(")) return readGroup(cursor, depth);
  if (skipWord(cursor, "[")) return readTuple(cursor, () => readAlternatives(cursor, depth + 1));
  if (takeMatch(cursor, template) !== undefined) return { kind: "primitive", type: "string" };
  const value = readLiteral(cursor);
  if (value !== undefined) return { kind: "literal", value };
  const word = takeMatch(cursor, name);
  return word === undefined ? undefined : readNamed(cursor, word, depth);
}

/** The type of one member of a type: `Box['lid']`. */
function findMember(type: TypeScriptType, key: string): TypeScriptType {
  const found = type.kind === "members" ? type.members.find((member) => member.name === key) : undefined;
  return found?.type ?? broken;
}

/** Reads a type with the lists that it is made one of: `string[][]`. */
function readPostfix(cursor: Cursor, depth: number): TypeScriptType | undefined {
  takeMatch(cursor, /readonly /y);
  let type = readOne(cursor, depth);
  while (type) {
    const key = takeMatch(cursor, /\[(?:"[^"]*"|'[^']*'|\w+)\]/y);
    if (key !== undefined) type = findMember(type, key.slice(2, -2));
    else if (skipWord(cursor, "[]")) type = { kind: "list", of: type };
    else break;
  }
  return type;
}

/** Reads what several types hold at once: `A & B`. */
function readIntersection(cursor: Cursor, depth: number): TypeScriptType | undefined {
  let type = readPostfix(cursor, depth);
  while (type && skipSpaced(cursor, "&")) {
    skipSpace(cursor);
    const other = readPostfix(cursor, depth);
    if (!other) return undefined;
    type = intersectTypes(type, other);
  }
  return type;
}

const isNamed = (type: TypeScriptType, word: string): boolean => type.kind === "unsaid" && type.name === word;

/** Alternatives without those that no value on the wire is. */
function joinAlternatives(printed: readonly TypeScriptType[], more: number): ValueType {
  const members = printed.filter((one) => !isNamed(one, "undefined") && !isNamed(one, "never"));
  const canBeAbsent = printed.some((one) => isNamed(one, "undefined"));
  const [only, second] = members;
  if (more === 0 && !only) return { type: unsaid, canBeAbsent };
  return {
    type: only && !second && more === 0 ? only : { kind: "union", members, more },
    canBeAbsent,
  };
}

function readValue(cursor: Cursor, depth: number): ValueType | undefined {
  const members: TypeScriptType[] = [];
  let more = 0;
  skipSpaced(cursor, "|");
  do {
    skipSpace(cursor);
    const left = readMore(cursor);
    const member = left === undefined ? readIntersection(cursor, depth) : undefined;
    if (left !== undefined) more += left;
    else if (member) members.push(member);
    else return undefined;
  } while (skipSpaced(cursor, "|"));
  return joinAlternatives(members, more);
}

function readAlternatives(cursor: Cursor, depth: number): TypeScriptType | undefined {
  return readValue(cursor, depth)?.type;
}

/** Reads a text that is a type and nothing else. */
export function readValueType(text: string): ValueType | undefined {
  const cursor: Cursor = { text, limit: text.length, at: 0 };
  const value = readValue(cursor, 0);
  return cursor.at === text.length ? value : undefined;
}

/** The type that a text is, and nothing else. */
export function readType(text: string): TypeScriptType | undefined {
  return readValueType(text)?.type;
}
