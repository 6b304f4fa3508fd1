import { describe, expect, it } from "vitest";
import { readConstraint, splitConstraints } from "../../generator/dialects/page-text/constraints.js";

const bound = (keyword: string, value: unknown) => ({ aspect: "constraint", keyword, value });

describe("a line of its own", () => {
  it.each([
    ["maxLength64", bound("maxLength", 64)],
    ["maxLength 64", bound("maxLength", 64)],
    ["minLength1", bound("minLength", 1)],
    ["minimum-2", bound("minimum", -2)],
    ["maximum1.5e+3", bound("maximum", 1500)],
    ["maximum9223372036854775807", bound("maximum", 2n ** 63n - 1n)],
    ["exclusiveMinimum0", bound("exclusiveMinimum", 0)],
    ["exclusiveMaximum1E2", bound("exclusiveMaximum", 100)],
    ["multipleOf0.01", bound("multipleOf", 0.01)],
    ["minItems1", bound("minItems", 1)],
    ["maxItems20", bound("maxItems", 20)],
    ["minProperties1", bound("minProperties", 1)],
    ["maxProperties10", bound("maxProperties", 10)],
    ["uniqueItemstrue", bound("uniqueItems", true)],
    ["uniqueItems false", bound("uniqueItems", false)],
    ["formatdate-time", bound("format", "date-time")],
    ["format int64", bound("format", "int64")],
    ["pattern^[a-z]+$", bound("pattern", "^[a-z]+$")],
    [String.raw`pattern\d+`, bound("pattern", String.raw`\d+`)],
    ["default20", { aspect: "default", value: 20 }],
    ["default-9007199254740993", { aspect: "default", value: -9007199254740993n }],
    ["defaulttrue", { aspect: "default", value: true }],
    ["default null", { aspect: "default", value: null }],
    ['default"asc"', { aspect: "default", value: "asc" }],
  ])("%s is a constraint", (text, constraint) => {
    expect(readConstraint(text)).toEqual(constraint);
  });

  it.each([
    ...["maxLength", "maxLength64 characters", "the maxLength64", "maximum1.", "maxlength64", "length64"],
    ...["formats", "formatted", "formatter", "formatters", "formatting", "formattings", "format a date"],
    ...[
      "format-",
      "uniqueItems",
      "uniqueItemsyes",
      "uniqueItemstrue or not",
      "not uniqueItemstrue",
      "patterns",
      "the pattern^a",
    ],
    ...["defaults", "default", "defaultasc", 'default"a" or "b"', "defaulttrue or false"],
  ])("%s is none", (text) => {
    expect(readConstraint(text)).toBeUndefined();
  });
});

describe("constraints that a copy has glued to a declaration", () => {
  const split = (text: string) => splitConstraints({ text, offset: 10 }).map((piece) => piece.text);

  it.each([
    ["created_at: stringformatdate-time", ["created_at: string", "formatdate-time"]],
    ["name: stringmaxLength64minLength1", ["name: string", "maxLength64", "minLength1"]],
    ["tags: arrayuniqueItemstruemaxItems5", ["tags: array", "uniqueItemstrue", "maxItems5"]],
    ["name: string", ["name: string"]],
    ["maxLength64", ["maxLength64"]],
  ])("%s", (text, pieces) => {
    expect(split(text)).toEqual(pieces);
  });

  it("keep their places in the line", () => {
    expect(
      splitConstraints({ text: "a: bmaxLength64minLength1", offset: 10 }).map(({ offset }) => offset),
    ).toEqual([10, 14, 25]);
  });

  it("are left alone at the end of a stretch too long to be a declaration", () => {
    const ofLength = (length: number) => "maxLength64".padStart(length, "x");
    expect(split(ofLength(401))).toEqual([ofLength(401)]);
    expect(split(ofLength(400))).toEqual(["x".repeat(389), "maxLength64"]);
  });
});
