import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../../generator/dialects/page-text/front-matter.js";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";

const read = (...lines: readonly string[]) => {
  const { end, url } = readFrontMatter(readPageLines(lines.join("\n")));
  return { end, url: url?.value };
};

describe("front matter", () => {
  it.each([
    ["url: https://kennels.example/dogs", "https://kennels.example/dogs"],
    ["source: http://kennels.example/dogs", "http://kennels.example/dogs"],
    ['source_url: "https://kennels.example/dogs"', "https://kennels.example/dogs"],
    ["permalink:  'https://kennels.example/dogs'", "https://kennels.example/dogs"],
    ["permalink:https://kennels.example/dogs", "https://kennels.example/dogs"],
    ["url: /dogs", undefined],
    ["url: https://kennels.example/dogs and more", undefined],
    ["image_url: https://kennels.example/dogs.png", undefined],
  ])("names the address of its page: %s", (line, url) => {
    expect(read("---", "title: Dogs", line, "---", "Dogs")).toEqual({ end: 4, url });
  });

  it("says where the address stands", () => {
    const text = "---\nurl: https://a.example\n---";
    const at = readFrontMatter(readPageLines(text)).url?.at;
    expect(text.slice(at?.start, at?.end)).toBe("url: https://a.example");
  });

  it("may stand below blank lines", () => {
    expect(read("", "", "---", "title: Dogs", "---").end).toBe(5);
  });

  it("is none below other lines, or without an end", () => {
    expect(read("Dogs", "---", "title: Dogs", "---").end).toBe(0);
    expect(read("---", "url: https://a.example", "Dogs")).toEqual({ end: 0, url: undefined });
    expect(read("", "").end).toBe(0);
  });

  it("may be empty, and has no address below its end", () => {
    expect(read("---", "---", "url: https://a.example")).toEqual({ end: 2, url: undefined });
  });

  it("is none where its end is 60 lines below", () => {
    const lines = (count: number) => Array.from({ length: count }, () => "a: b");
    expect(read("---", ...lines(58), "---").end).toBe(60);
    expect(read("---", ...lines(59), "---").end).toBe(0);
    expect(read("", "---", ...lines(58), "---").end).toBe(61);
  });
});
