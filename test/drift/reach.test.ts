import { expect, it } from "vitest";
import type { Use } from "../../generator/drift/index.js";
import type { Difference } from "../../generator/drift/compare/difference.js";
import { judge } from "../../generator/drift/rules/judge.js";

/** The uses of a type that many operations share, and how often anybody has asked which operation one is of. */
function countReads(operations: number) {
  let reads = 0;
  const uses = Array.from({ length: operations }, (_, index): Use => {
    const id = `logs.get${String(index)}`;
    return {
      get operation() {
        reads += 1;
        return id;
      },
      direction: "response",
      guarded: false,
    };
  });
  return { uses, reads: () => reads };
}

const difference: Difference = {
  kind: "bound-tightened",
  owner: { kind: "type", base: "Shared", revision: "Shared" },
  blocked: { request: false, response: false },
  base: "/components/schemas/Shared",
  revision: "/components/schemas/Shared",
  trail: ["Shared"],
  claims: [],
};

it("looks at the operations of a shared type once, however many changes it has", () => {
  const { uses, reads } = countReads(1_000);
  const judging = { findUses: () => uses, findGiven: () => [], findSymbols: () => [] };
  const first = judge([difference], judging);
  const readsOfFirst = reads();
  const others = Array.from({ length: 100 }, () => judge([difference], judging));
  expect(reads()).toBe(readsOfFirst);
  expect(readsOfFirst).toBeLessThanOrEqual(2 * uses.length);
  expect(first.operations).toHaveLength(uses.length);
  expect(others.every(({ operations }) => operations === first.operations)).toBe(true);
});

it("names each operation once where a change is met in several types", () => {
  const shared: Use = { operation: "logs.get", direction: "response", guarded: false };
  const own: Use = { operation: "logs.create", direction: "request", guarded: false };
  const lists = [[shared, own], [shared]];
  const { operations, uses, wire } = judge([difference, difference], {
    findUses: () => lists.pop() ?? [],
    findGiven: () => [],
    findSymbols: () => [],
  });
  expect({ operations, uses, wire }).toEqual({
    operations: ["logs.create", "logs.get"],
    uses: [shared, own],
    wire: "breaking",
  });
});
