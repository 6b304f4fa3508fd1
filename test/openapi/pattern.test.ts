import { describe, expect, it } from "vitest";
import { findPatternProblem } from "../../generator/openapi/pattern/linear-time.js";
import { startProcessorTime } from "../support/processor-time.js";

describe("patterns that match in linear time", () => {
  it.each([
    "^[a-z]+$",
    "^[a-z][a-z0-9_-]*$",
    "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$",
    "^\\d{4}-\\d{2}-\\d{2}$",
    "^(red|green|blue)$",
    "^([a-z]+,)*[A-Z]$",
    "^[^/]+/[^/]+$",
    "^\\S+@\\d$",
    "^(?:[A-Za-z0-9+/]{4})*={0,2}$",
    "abc",
    "[a-z]{3}\\d+",
    "^$",
    "",
    "^.*$",
    "^.+z$",
    "^a*b*c*$",
    "\\bword\\b",
    "^\\p{L}+$",
  ])("%s", (pattern) => {
    expect(findPatternProblem(pattern)).toBeUndefined();
  });
});

describe("patterns that cannot be shown to", () => {
  it.each([
    ["^(a+)+$", "a repetition without end overlaps with what follows it"],
    ["^(a|a)*$", "alternatives that begin alike are repeated without end"],
    ["^(a|ab)*c$", "alternatives that begin alike are repeated without end"],
    ["^(a*)*$", "something that may be empty is repeated without end"],
    ["^(ab?)+b$", "a repetition overlaps with what follows it, again and again"],
    ["^[a-z]+[a-z]*$", "a repetition without end overlaps with what follows it"],
    ["^[^@]+@[^@]+\\.[^@]+$", "a repetition without end overlaps with what follows it"],
    ["a+b", "it repeats without end and does not begin with ^"],
    ["a+$", "it repeats without end and does not begin with ^"],
    ["^(?=a)b", "it looks ahead or behind"],
    ["^(a)\\1$", "it refers back to what a group matched"],
    ["^(a{0,60}){0,60}$", "there are too many ways to match"],
    ["a".repeat(3000), "it is longer than 2000 characters"],
  ])("%.30s", (pattern, problem) => {
    expect(findPatternProblem(pattern)?.reason).toContain(problem);
  });
});

describe("patterns that are none", () => {
  it.each([
    ["(", "Unterminated group"],
    ["\\Abc\\z", "Invalid escape"],
    ["[a-z]{1-70}", "Incomplete quantifier"],
  ])("%s: %s", (pattern, reason) => {
    expect(findPatternProblem(pattern)).toEqual({ kind: "invalid", reason });
  });
});

/** Texts that make a pattern fail late: long runs of what it repeats, and then something else. */
const attacks = ["a", "z", "-", "0", "a,", "ab", "/", "9"].map((unit) => `${unit.repeat(20_000)}!`);

describe("time", () => {
  it("of accepted patterns stays short on long texts that do not match", () => {
    const patterns = [
      "^[a-z][a-z0-9_-]*$",
      "^([a-z]+,)*[A-Z]$",
      "^.+z$",
      "^a*b*c*$",
      "[a-z]{3}\\d+",
      "^(?:[A-Za-z0-9+/]{4})*={0,2}$",
    ];
    const processorTime = startProcessorTime();
    for (const pattern of patterns) for (const text of attacks) new RegExp(pattern, "u").test(text);
    expect(processorTime()).toBeLessThan(2000);
  });
});
