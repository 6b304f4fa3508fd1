import * as nodeModule from "node:module";
import { describe, expect, it } from "vitest";
import { releaseMemory, tuneEngine } from "../../generator/pipeline/engine.js";

/** So many objects that nobody refers to when this is done; what is given can tell whether they are still there. */
function leaveBehind(count: number): WeakRef<object> {
  const objects = Array.from({ length: count }, (_, index) => ({ index, text: `number ${index}` }));
  return new WeakRef(objects);
}

/** A weak reference keeps what it refers to until the work at hand is done. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** There the collector is left alone. */
const hasCompileCache = "enableCompileCache" in nodeModule;

describe("memory that a stage leaves behind", () => {
  it.skipIf(hasCompileCache)("is released where it is much", async () => {
    tuneEngine();
    const left = leaveBehind(2_000_000);
    await nextTurn();
    releaseMemory();
    expect(left.deref()).toBeUndefined();
  });
});
