import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLostDigits, keepsDigits } from "../../generator/model/index.js";

describe("keepsDigits", () => {
  it.each(["0", "-0", "0.0", "1.0", "+1.50", "1e3", "100e-2", "9007199254740992", "0.1", "5e-324", "1E+21"])(
    "holds of %s, which a double is printed as",
    (text) => {
      expect(keepsDigits(text)).toBe(true);
    },
  );

  it.each([
    "9007199254740993",
    "-12345678901234567890",
    "9223372036854775807",
    "1e-400",
    "1e400",
    "0.10000000000000000555",
  ])("does not hold of %s, which becomes another number", (text) => {
    expect(keepsDigits(text)).toBe(false);
  });

  it("holds of every number that JavaScript prints", () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(keepsDigits(String(value))).toBe(true);
      }),
    );
  });
});

describe("findLostDigits", () => {
  const find = (text: string) => findLostDigits(text, () => true).map(({ written }) => written);

  it("finds the numbers of a text where they stand", () => {
    const text = '{ "id": 12345678901234567890, "n": 1 }';
    expect(findLostDigits(text, () => true)).toEqual([
      { start: 8, end: 28, written: "12345678901234567890", kept: Number("12345678901234567890") },
    ]);
  });

  it("takes no part of a word or of a longer number for one", () => {
    expect(find("sha a12345678901234567891 12345678901234567891b 1.2.34567890123456789012")).toEqual([]);
  });

  it("finds those only that were read", () => {
    expect(findLostDigits('{ "id": "12345678901234567891" }', () => false)).toEqual([]);
  });
});
