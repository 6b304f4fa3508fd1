import { describe, expect, it } from "vitest";
import { releaseMemory } from "../../generator/pipeline/release-memory.js";

/** So many objects that nobody refers to when this is done; what is given can tell whether they are still there. */
function leaveBehind(count: number): WeakRef<object> {
  const objects = Array.from({ length: count }, (_, index) => ({ index, text: `number ${index}` }));
  return new WeakRef(objects);
}

/** A weak reference keeps what it refers to until the work at hand is done. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("memory that a stage leaves behind", () => {
  it("is released where it is much", async () => {
    const left = leaveBehind(2_000_000);
    await nextTurn();
    releaseMemory();
    expect(left.deref()).toBeUndefined();
  });
});
