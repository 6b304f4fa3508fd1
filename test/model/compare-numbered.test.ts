import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNumbered } from "../../generator/model/index.js";

describe("texts with numbers", () => {
  it.each([
    [
      ["v10", "v9", "v1beta2", "v1", "v1beta10"],
      ["v1", "v1beta2", "v1beta10", "v9", "v10"],
    ],
    [
      ["3.20.0", "3.9.1", "3.9"],
      ["3.9", "3.9.1", "3.20.0"],
    ],
    [
      ["2024-09", "2023-10", "2023-9"],
      ["2023-9", "2023-10", "2024-09"],
    ],
    [
      ["/v2/b", "/v10/a", "/v2/a"],
      ["/v2/a", "/v2/b", "/v10/a"],
    ],
    [
      ["b", "", "a1", "a", "B"],
      ["", "B", "a", "a1", "b"],
    ],
    [
      ["12345678901234567890123", "12345678901234567890122"],
      ["12345678901234567890122", "12345678901234567890123"],
    ],
  ])("%j are in the order of their numbers", (texts, expected) => {
    expect([...texts].sort(compareNumbered)).toEqual(expected);
  });

  const text = fc.string({ unit: fc.constantFrom("0", "1", "9", "v", "."), maxLength: 6 });

  it("are in one order, whichever comes first, and equal only when they are the same", () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [ab, bc] = [compareNumbered(a, b), compareNumbered(b, c)].map(Math.sign);
        expect(Math.sign(compareNumbered(b, a))).toBe(ab === 0 ? 0 : -(ab ?? 0));
        expect(ab === 0).toBe(a === b);
        if (ab === bc) expect(Math.sign(compareNumbered(a, c))).toBe(ab);
      }),
    );
  });
});
