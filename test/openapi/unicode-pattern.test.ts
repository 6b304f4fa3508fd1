import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toUnicodePattern } from "../../generator/openapi/pattern/unicode-pattern.js";

const { raw } = String;

/** Patterns that are valid without the flag `u` alone, and the same with it. */
const spellings = [
  [raw`^\d{4}\-\d{2}$`, raw`^\d{4}-\d{2}$`],
  [raw`^[A-Z\_0-9]+\:\@$`, raw`^[A-Z_0-9]+:@$`],
  [raw`^[\w-.]+$`, raw`^[\w\-.]+$`],
  [raw`^[\w- ]*$`, raw`^[\w\- ]*$`],
  [raw`^[\&\%-=]$`, raw`^[&%-=]$`],
  [raw`^[a\-z\~]$`, raw`^[a\-z~]$`],
  [raw`^\"\ \'$`, raw`^" '$`],
] as const;

describe("a pattern that is valid without the flag u alone", () => {
  it.each(spellings)("%s is spelled %s", (pattern, spelled) => {
    expect(toUnicodePattern(pattern)).toBe(spelled);
  });

  const signs = ["-", "_", ".", ":", "@", "&", "%", "=", "~", "'", '"', " ", "\\"];
  const text = fc.string({ unit: fc.constantFrom("a", "Z", "0", "7", ...signs), maxLength: 8 });
  it("matches the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), text, ([pattern, spelled], value) => {
        expect(new RegExp(spelled, "u").test(value)).toBe(new RegExp(pattern).test(value));
      }),
    );
  });
});

describe("a pattern stays", () => {
  it.each([
    ["that is valid", raw`^[\w\-.]\/\.$`],
    ["that is none", "("],
    ["whose escape means something else elsewhere", raw`^\Aab\z$`],
    ["whose braces repeat nothing", raw`^[a-z]{1\-70}$`],
    ["whose braces would repeat", raw`^a{1\,2}$`],
    ["with an octal escape", raw`^[^\000-\037]\:$`],
  ])("%s: %s", (_, pattern) => {
    expect(toUnicodePattern(pattern)).toBe(pattern);
  });
});
