import { stringifyJson } from "../../model/index.js";
import type { Side } from "../change.js";
import type { Blocked, Owner } from "./difference.js";

/** A named schema of the base and the one of the revision that stands in its place. */
export interface TypePair {
  readonly base: string;
  readonly revision: string;
}

/** A place that refers to a pair, and the directions closed on the way there. */
export interface PairUse {
  readonly owner: Owner;
  readonly blocked: Blocked;
  /** It is what a body carries. */
  readonly isContent?: true;
}

/** The pairs of named schemas that places of the API compare, each compared once however many places refer to it. */
export interface TypePairs {
  /** Records that a place refers to a pair. */
  readonly add: (pair: TypePair, use?: PairUse) => void;
  /** The next pair that nobody has compared. */
  readonly next: () => TypePair | undefined;
  /** Whether an owner comes to a pair for the first time; a pair that is compared in place may lead back to itself. */
  readonly enter: (pair: TypePair, owner: Owner) => boolean;
  /** Records that one name stands where another stood, whatever schema each stands for. */
  readonly addNames: (pair: TypePair) => void;
  /** Every two names that stand in one place, once each. */
  readonly names: () => readonly TypePair[];
  readonly usesOf: (pair: TypePair) => readonly PairUse[];
  /** Records that a named schema stands where the other spec has its content in place. */
  readonly addInlined: (side: Side, name: string) => void;
  readonly isInlined: (side: Side, name: string) => boolean;
}

/** The key of a pair; a schema name never contains a line end. */
export function keyOfPair({ base, revision }: TypePair): string {
  return `${base}\n${revision}`;
}

interface Entry {
  readonly pair: TypePair;
  readonly uses: PairUse[];
}

/** Makes an empty record of pairs. */
export function createTypePairs(): TypePairs {
  const entries = new Map<string, Entry>();
  const names = new Map<string, TypePair>();
  const entered = new Set<string>();
  const waiting: TypePair[] = [];
  const inlined = { base: new Set<string>(), revision: new Set<string>() };

  function find(pair: TypePair): Entry {
    const key = keyOfPair(pair);
    const known = entries.get(key);
    if (known) return known;
    const entry: Entry = { pair, uses: [] };
    entries.set(key, entry);
    names.set(key, pair);
    waiting.push(pair);
    return entry;
  }

  return {
    add: (pair, use) => {
      const entry = find(pair);
      if (use) entry.uses.push(use);
    },
    next: () => waiting.pop(),
    enter: (pair, owner) => {
      const key = `${keyOfPair(pair)}\n${stringifyJson(owner)}`;
      const isFirst = !entered.has(key);
      entered.add(key);
      return isFirst;
    },
    addNames: (pair) => names.set(keyOfPair(pair), pair),
    names: () => [...names.values()],
    usesOf: (pair) => entries.get(keyOfPair(pair))?.uses ?? [],
    addInlined: (side, name) => inlined[side].add(name),
    isInlined: (side, name) => inlined[side].has(name),
  };
}
