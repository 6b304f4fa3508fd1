import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCycles, reachFrom, reverseEdges } from "../../../generator/emit/validators/graph.js";

/** A graph of the nodes 0, 1, ...: where the edges of each lead. */
const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

describe("cycles of a graph", () => {
  it("hold the nodes that reach themselves, and those of one cycle reach each other", () => {
    fc.assert(
      fc.property(graphs, (targets) => {
        const nodes = [...targets.keys()];
        const edges = (node: number): readonly number[] => targets[node] ?? [];
        const ahead = nodes.map((node) => new Set(reachFrom(edges(node), edges, new Set())));
        const cycles = findCycles(nodes, edges);
        for (const a of nodes) {
          expect(cycles.has(a)).toBe(ahead[a]?.has(a));
          for (const b of nodes) {
            const isOne = cycles.has(a) && cycles.get(a) === cycles.get(b);
            expect(isOne).toBe(Boolean(ahead[a]?.has(b) && ahead[b]?.has(a)));
          }
        }
      }),
    );
  });

  it("are found in chains of any length", () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => index);
    const edges = (node: number): readonly number[] => [(node + 1) % nodes.length];
    expect(new Set(findCycles(nodes, edges).values())).toEqual(new Set([0]));
  });
});

describe("the edges of a graph, backwards", () => {
  it("lead from each target to its sources", () => {
    const edges = reverseEdges(["a", "b", "c"], (node) => (node === "c" ? [] : ["c"]));
    expect(edges("c")).toEqual(["a", "b"]);
    expect(edges("a")).toEqual([]);
  });
});
