import { describe, expect, it } from "vitest";
import { LongText } from "../../generator/openapi/write/long-text.js";

describe("a long text", () => {
  it.each([0, 1, 4999, 5000, 5001, 12_345])("of %i pieces is all of them in their order", (count) => {
    const pieces = Array.from({ length: count }, (_, index) => `${String(index)},`);
    const text = new LongText();
    for (const piece of pieces) text.add(piece);
    expect(text.toString()).toBe(pieces.join(""));
  });
});
