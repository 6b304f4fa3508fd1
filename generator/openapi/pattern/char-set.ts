import type { AST } from "@eslint-community/regexpp";

/** A set of code points: ranges with both ends included, in ascending order, none touching another. */
export type CharSet = readonly (readonly [number, number])[];

const last = 0x10ffff;

export const none: CharSet = [];
export const all: CharSet = [[0, last]];

/** The code points in any of the sets. */
export function unite(...sets: readonly CharSet[]): CharSet {
  const united: [number, number][] = [];
  for (const [from, to] of sets.flat().sort(([a], [b]) => a - b)) {
    const previous = united.at(-1);
    if (previous && from <= previous[1] + 1) previous[1] = Math.max(previous[1], to);
    else united.push([from, to]);
  }
  return united;
}

/** Whether some code point is in both sets. */
export function overlap(a: CharSet, b: CharSet): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => from <= end && start <= to));
}

function complement(set: CharSet): CharSet {
  const edges = [-1, ...set.flat(), last + 1];
  const gaps: [number, number][] = [];
  for (let index = 0; index < edges.length; index += 2) {
    const [end = 0, start = 0] = [edges[index], edges[index + 1]];
    if (end + 1 < start) gaps.push([end + 1, start - 1]);
  }
  return gaps;
}

const digits: CharSet = [[0x30, 0x39]];
const wordCharacters: CharSet = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const lineBreaks: CharSet = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];
/** White space and line terminators (ECMA-262, sections 12.2 and 12.3). */
const spaces: CharSet = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

function ofCharacterSet(set: AST.CharacterSet): CharSet {
  switch (set.kind) {
    case "any":
      return complement(lineBreaks);
    case "digit":
      return set.negate ? complement(digits) : digits;
    case "space":
      return set.negate ? complement(spaces) : spaces;
    case "word":
      return set.negate ? complement(wordCharacters) : wordCharacters;
    // Larger than it is: whatever overlaps with nothing here overlaps with nothing in truth.
    case "property":
      return all;
    default:
      return set satisfies never;
  }
}

/** The code points that an element of one character matches; undefined where it is none. */
export function charSetOf(element: AST.Node): CharSet | undefined {
  if (element.type === "Character") return [[element.value, element.value]];
  if (element.type === "CharacterClassRange") return [[element.min.value, element.max.value]];
  if (element.type === "CharacterSet") return ofCharacterSet(element);
  return element.type === "CharacterClass" ? ofCharacterClass(element) : undefined;
}

function ofCharacterClass({ elements, negate }: AST.CharacterClass): CharSet {
  const parts = (elements as readonly AST.Node[]).map((element) => charSetOf(element) ?? all);
  if (!negate) return unite(...parts);
  // A property is read as everything, the complement of which would be too small.
  return parts.includes(all) ? all : complement(unite(...parts));
}
