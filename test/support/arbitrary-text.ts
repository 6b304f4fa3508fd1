import fc from "fast-check";
import { keepsDigits, type JsonValue } from "../../generator/model/index.js";

/** What documents hold that breaks careless writers: ends of comments, quotes, template and YAML syntax, line ends. */
const hostileTexts = [
  "ends */ the comment",
  "`${code}` and \\ and \"quotes\" and 'more'",
  "two\nlines",
  "a paragraph\n\nand another\n  indented\n",
  "trailing space \nand a tab\t",
  "carriage\r\nreturn",
  "- not: a list # nor a comment",
  "yes",
  "null",
  "2019-12-27",
  "0x1F",
  "{{handlebars}} <script>&amp;",
  " leading",
  "",
  "…ünïcode 😀 \u2028",
  "@deprecated {@link x}",
];

const words = ["the", "gateway", "of", "a", "request", "which", "limits", "tokens", "by", "day", "Defaults"];

/** A sentence without anything special in it. */
export const arbitraryPlainText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((chosen) => `${chosen.join(" ")}.`);

/** Any code point but surrogates. Not `fc.string`, which takes a second to prepare for all of Unicode. */
const arbitraryCodePoint = fc
  .oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0x10ffff }))
  .filter((point) => point < 0xd800 || point > 0xdfff);

/** Text as a hostile document may have it. */
export const arbitraryHostileText: fc.Arbitrary<string> = fc.oneof(
  arbitraryPlainText,
  fc.constantFrom(...hostileTexts),
  fc.array(arbitraryCodePoint, { maxLength: 10 }).map((points) => String.fromCodePoint(...points)),
);

/** A finite number that JSON can write and read again; never `-0`. */
export const arbitraryNumber: fc.Arbitrary<number> = fc
  .oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -100000, max: 100000 }).map((n) => n / 100),
    fc.constantFrom(1e21, -1e-7, Number.MAX_SAFE_INTEGER, 5e-324),
  )
  .map((n) => (n === 0 ? 0 : n));

/** An integer of more digits than a double keeps. */
export const arbitraryLargeInteger: fc.Arbitrary<bigint> = fc
  .oneof(
    fc.constantFrom(2n ** 63n - 1n, -(2n ** 63n), 2n ** 64n - 1n, 2n ** 53n + 1n, 12345678901234567890n),
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  )
  .filter((integer) => !keepsDigits(String(integer)));

/** Any JSON value of a few levels, with member names that are safe in an object literal. */
export const arbitraryJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), arbitraryNumber, fc.string({ maxLength: 8 })),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
