import { isInteger, isNumber, stringifyJson, type ClaimedType, type JsonValue } from "../model/index.js";
import type { Decision } from "./draft.js";
import { findTold, isAble, type Told } from "./told.js";
import type { Node } from "./tree.js";

export interface DecidedType {
  readonly kind: ClaimedType;
  readonly values: readonly JsonValue[];
  readonly decision?: Decision;
}

/** One document's word on a type, with the values of a literal and whether anything is said of its inside. */
interface Word {
  readonly told: Told;
  readonly kind: ClaimedType;
  readonly values: readonly JsonValue[];
  readonly isBare: boolean;
}

function isToldBy(nodes: Iterable<Node>, told: Told): boolean {
  for (const node of nodes) if (node.told.some((one) => one.reading === told.reading)) return true;
  return false;
}

function listWords(node: Node): Word[] {
  const values = findTold(node.told, "values");
  return findTold(node.told, "type").map((told) => ({
    told,
    kind: told.assertion.type,
    values: values.find((one) => one.reading === told.reading)?.assertion.values ?? [],
    isBare: told.assertion.type === "object" && !isToldBy(node.properties.values(), told),
  }));
}

function isOfKind(value: JsonValue, kind: ClaimedType): boolean {
  if (!isNumber(value)) return typeof value === kind;
  return kind === "number" || (kind === "integer" && isInteger(value));
}

/** Whether everything that `narrow` allows is allowed by `wide` too. */
function isWithin(narrow: Word, wide: Word): boolean {
  if (wide.kind === "unknown") return true;
  if (wide.kind === "object") return wide.isBare && (narrow.kind === "object" || narrow.kind === "map");
  if (wide.kind === "number" && narrow.kind === "integer") return true;
  return narrow.kind === "literal" && narrow.values.every((value) => isOfKind(value, wide.kind));
}

function isSame(a: Word, b: Word): boolean {
  if (a.kind !== b.kind) return false;
  const known = new Set(a.values.map((value) => stringifyJson(value)));
  return a.values.length === b.values.length && b.values.every((value) => known.has(stringifyJson(value)));
}

/** Whether a dialect that prints the wide type could have printed the narrow one. */
function couldSay(wide: Told, narrow: ClaimedType): boolean {
  if (narrow === "literal") return isAble(wide, "enumerations");
  if (narrow === "integer") return isAble(wide, "integer");
  return false;
}

/** `unknown` on a page that counts more is not made an object by a page that shows no member of it. */
function refines(word: Word, current: Word): boolean {
  if (!isWithin(word, current) || couldSay(current.told, word.kind)) return false;
  if (current.kind === "unknown") return !word.isBare && word.kind !== "unknown";
  return word.kind !== "integer";
}

function agrees(word: Word, current: Word): boolean {
  if (isSame(word, current)) return true;
  if (isWithin(current, word)) return !couldSay(word.told, current.kind);
  return isWithin(word, current) && !couldSay(current.told, word.kind);
}

function printWord({ kind, values }: Word): string {
  return kind === "literal" ? values.map((value) => stringifyJson(value)).join(" | ") : kind;
}

/** The type at a place: the word of the document that counts most, refined by those that say more and not otherwise. */
export function decideType(node: Node): DecidedType {
  const words = listWords(node);
  const [first] = words;
  if (!first) return { kind: "unknown", values: [] };
  const chosen = words.reduce((current, word) => (refines(word, current) ? word : current), first);
  // What the chosen word leaves open, another document with the same word may not.
  const isOpen = (word: Word, index: number): boolean =>
    words.slice(0, index).every((earlier) => !isSame(earlier, chosen) || agrees(word, earlier));
  const from = words
    .filter((word, index) => word === chosen || (agrees(word, chosen) && isOpen(word, index)))
    .map(({ told }) => told);
  const against = words.filter(({ told }) => !from.includes(told)).map(({ told }) => told);
  const rule = against.length > 0 ? "rank" : "documented";
  const decision: Decision = { aspect: "type", rule, outcome: printWord(chosen), from, against };
  return { kind: chosen.kind, values: chosen.values, decision };
}
