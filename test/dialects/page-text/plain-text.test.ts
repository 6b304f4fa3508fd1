import { describe, expect, it } from "vitest";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";
import {
  findHeadingLevel,
  readPlainText,
  readProse,
} from "../../../generator/dialects/page-text/plain-text.js";

describe("a line as a browser shows it", () => {
  it.each([
    ["### Get a dog", "Get a dog"],
    ["Dogs ## 2", "Dogs ## 2"],
    ["**name**: `string`", "name: string"],
    ["dog\\_id: string", "dog_id: string"],
    ["map\\[string\\]", "map[string]"],
    ["a \\| b \\* c \\d", "a | b * c \\d"],
    ["a [dog](https://kennels.example) and [a cat](<the cat>)", "a dog and a cat"],
    ['![A dog](dog.png "The dog")', "A dog"],
    ['[dog](dog.html  "")', "dog"],
    ["dog_id: string[](#dog_id)", "dog_id: string"],
    ["maxLength32[]", "maxLength32"],
    ["tags[] of a dog", "tags[] of a dog"],
    ["[a](b c)", "[a](b c)"],
    ["a\tdog\u00a0", "a dog"],
  ])("%j", (text, plain) => {
    expect(readPlainText(text)).toBe(plain);
  });
});

describe("the level of a heading", () => {
  it.each([
    ["# Dogs", 1],
    ["###### Dogs", 6],
    ["####### Dogs", 0],
    ["#Dogs", 0],
    ["the # Dogs", 0],
    ["Dogs", 0],
  ])("%s", (text, level) => {
    expect(findHeadingLevel(text)).toBe(level);
  });
});

describe("prose", () => {
  it("loses the escapes of names, and keeps the author's Markdown", () => {
    expect(readProse("the **dog\\_id** of \\[a\\] \\{b\\}, \\*not\\*")).toBe(
      "the **dog_id** of [a] {b}, \\*not\\*",
    );
  });

  it("has one kind of line end", () => {
    expect(readProse("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
  });
});

describe("the lines of a page", () => {
  const read = (...lines: readonly string[]) =>
    readPageLines(lines.join("\n")).map(({ headingLevel, isFenced, plain }) => [
      plain,
      headingLevel,
      isFenced,
    ]);

  it("are code between fences, and as they stand", () => {
    expect(read("# A", "```sh", "# **b**", "```", "## **c**")).toEqual([
      ["A", 1, false],
      ["```sh", 0, true],
      ["# **b**", 0, true],
      ["```", 0, true],
      ["c", 2, false],
    ]);
  });

  it("leave a fence only by the mark that began it", () => {
    expect(read("~~~", "```", "~~~", "a").map(([, , isFenced]) => isFenced)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(read("a ```", "b").map(([, , isFenced]) => isFenced)).toEqual([false, false]);
  });
});
