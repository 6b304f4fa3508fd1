import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExactJson, stringifyJson } from "../../generator/model/index.js";
import { arbitraryHostileText, arbitraryJson, arbitraryLargeInteger } from "../support/arbitrary-text.js";

const arbitraryParts = fc.oneof(arbitraryJson, arbitraryHostileText, arbitraryLargeInteger);
const arbitraryValues = fc.oneof(
  arbitraryParts,
  fc.array(arbitraryParts),
  fc.dictionary(arbitraryHostileText, arbitraryParts, { noNullPrototype: true }),
);

describe("stringifyJson and parseExactJson", () => {
  it("keep all digits of integers, on one line and on several", () => {
    fc.assert(
      fc.property(arbitraryValues, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(parseExactJson(stringifyJson(value, indent))).toEqual(value);
      }),
    );
  });

  it("print what JSON.stringify prints, an integer as its digits", () => {
    expect(stringifyJson(2n ** 63n - 1n)).toBe("9223372036854775807");
    expect(stringifyJson({ a: [-(2n ** 63n), undefined], b: undefined, "n#": "#1" })).toBe(
      '{"a":[-9223372036854775808,null],"n#":"#1"}',
    );
    expect(stringifyJson([2n ** 63n], 2)).toBe("[\n  9223372036854775808\n]");
  });

  it("take no text for an integer, whatever it says", () => {
    const value = {
      "9223372036854775807": ['"9223372036854775807', "#9223372036854775807", "##1"],
      n: 2n ** 63n,
    };
    expect(parseExactJson(stringifyJson(value))).toEqual(value);
    expect(parseExactJson('["\\u00239223372036854775807", 9223372036854775807]')).toEqual([
      "#9223372036854775807",
      2n ** 63n - 1n,
    ]);
  });

  it("leave other numbers as they are", () => {
    expect(
      parseExactJson(
        "[1e3, 9007199254740992, 1234567890123456789.5, 12345678901234567890e0, 0.1234567890123456789]",
      ),
    ).toEqual([1000, 2 ** 53, 1234567890123456800, 12345678901234567000, 0.12345678901234568]);
  });

  it("say what is no JSON", () => {
    expect(() => parseExactJson("{9223372036854775807}")).toThrow(SyntaxError);
    const circle: unknown[] = [2n];
    circle.push(circle);
    expect(() => stringifyJson(circle)).toThrow(TypeError);
  });
});
