import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  besideInteger,
  findLostDigits,
  isMultiple,
  keepDigits,
  keepsDigits,
  roundTowards,
} from "../../generator/model/index.js";

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

describe("keepDigits", () => {
  it.each([
    ["9223372036854775807", 9223372036854775807n],
    ["+9007199254740993", 9007199254740993n],
    ["-9223372036854775808", -9223372036854775808n],
    ["0x7fffffffffffffff", 2n ** 63n - 1n],
    ["0o777777777777777777777", 2n ** 63n - 1n],
  ])("makes a bigint of %s", (text, expected) => {
    expect(keepDigits(text)).toBe(expected);
  });

  it.each([
    ["9007199254740992", 2 ** 53],
    ["10000000000000000000000", 1e22],
    ["0000000000000000000012", 12],
    ["0x0000000000000000ff", 255],
    ["12345678901234567890.5", 12345678901234567000],
    ["1.2345678901234567890e40", 1.2345678901234568e40],
    ["9".repeat(400), Infinity],
  ])("leaves %s a double", (text, expected) => {
    expect(keepDigits(text)).toBe(expected);
  });
});

describe("arithmetic of integers", () => {
  it("is right to the last digit", () => {
    expect(besideInteger(9, 1)).toBe(10);
    expect(besideInteger(2 ** 53, 1)).toBe(2n ** 53n + 1n);
    expect(besideInteger(2n ** 53n + 1n, -1)).toBe(2 ** 53);
    expect(besideInteger(2n ** 63n, -1)).toBe(2n ** 63n - 1n);
    expect(isMultiple(2n * (2n ** 53n + 1n), 2n ** 53n + 1n)).toBe(true);
    expect(isMultiple(2n * (2n ** 53n + 1n) + 1n, 2n ** 53n + 1n)).toBe(false);
    expect(isMultiple(2n ** 53n + 1n, 3)).toBe(true);
    expect(isMultiple(1.5, 2n ** 53n + 1n)).toBe(false);
    expect(isMultiple(2n ** 53n + 1n, 0)).toBe(false);
  });

  it("rounds fractions only", () => {
    expect([roundTowards(1.5, 1), roundTowards(1.5, -1), roundTowards(2n ** 63n, -1)]).toEqual([
      2,
      1,
      2n ** 63n,
    ]);
  });
});
