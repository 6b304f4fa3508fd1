import { stringifyJson, type DataNode } from "../../model/index.js";
import type { Owner } from "../compare/difference.js";
import type { TypePair } from "../compare/type-pairs.js";
import type { Part } from "./part.js";
import type { SchemaQueue } from "./site.js";

/** Remembers which schemas were met, so that none is compared twice, and which wait. */
export function createSchemaQueue(): SchemaQueue {
  const known = new Set<string>();
  const waiting: TypePair[] = [];
  const numbers = new Map<DataNode, number>();
  const entered = new Set<string>();
  const owners = new WeakMap<Owner, string>();

  function numberOf({ node }: Part): number {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  }

  /** An owner as one word; most schemas of a place have the same one. */
  function wordOf(owner: Owner): string {
    const word = owners.get(owner) ?? stringifyJson(owner);
    owners.set(owner, word);
    return word;
  }

  return {
    add: (pair) => {
      const key = `${pair.base}\n${pair.revision}`;
      if (known.has(key)) return;
      known.add(key);
      waiting.push(pair);
    },
    next: () => waiting.pop(),
    enter: ({ owner }, base, revision) => {
      if (!base || !revision) return false;
      const key = `${numberOf(base)} ${numberOf(revision)} ${wordOf(owner)}`;
      const isFirst = !entered.has(key);
      entered.add(key);
      return isFirst;
    },
    definitions: { base: [], revision: [] },
  };
}
