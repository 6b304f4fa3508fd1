import { describe, expect, it } from "vitest";
import { splitPages } from "../../../generator/dialects/shared/split-pages.js";

function split(text: string): readonly (readonly [string, string])[] {
  return splitPages(text).map(({ end, start, url }) => [url, text.slice(start, end)]);
}

const one = "# Source: https://docs.test/one.md";
const two = "# Source: https://docs.test/two.md";

describe("a file of several pages", () => {
  it("is cut where a line names the source of a page", () => {
    expect(split(`${one}\n\n# One\n\nText.\n\n${two}\n\n# Two\n`)).toEqual([
      ["https://docs.test/one.md", `${one}\n\n# One\n\nText.`],
      ["https://docs.test/two.md", `${two}\n\n# Two`],
    ]);
  });

  it("is cut above the title where the source stands below it", () => {
    const text =
      "# One\nSource: https://docs.test/one\n\nText.\n\n# Two\nSource: https://docs.test/two\n\nText.\n";
    expect(split(text).map(([, page]) => page)).toEqual([
      "# One\nSource: https://docs.test/one\n\nText.",
      "# Two\nSource: https://docs.test/two\n\nText.",
    ]);
  });

  it.each(["---", "***", "==========="])("has no part in the rule between its pages: %s", (rule) => {
    expect(split(`${one}\nText.\n\n${rule}\n\n${two}\n`)[0]?.[1]).toBe(`${one}\nText.`);
  });

  it("keeps what stands in front of its first page with it", () => {
    expect(split(`Welcome.\n\n${one}\nText.\n${two}\n`)[0]?.[1]).toBe(`Welcome.\n\n${one}\nText.`);
  });

  it("takes comments for lines of source, with any line ends", () => {
    const text =
      "<!-- Source: https://docs.test/one -->\r\nText.\r\n<!-- Source: https://docs.test/two -->\r\n";
    expect(split(text).map(([url]) => url)).toEqual(["https://docs.test/one", "https://docs.test/two"]);
  });

  it("is not cut inside its blocks of code", () => {
    expect(split(`${one}\n\n\`\`\`yaml\n${two}\na: 1\n\`\`\`\n`)).toEqual([]);
  });

  it("goes on behind a block that nothing closes", () => {
    const text = `${one}\n\n\`\`\`yaml\na: 1\n\n${two}\n`;
    expect(split(text).map(([url]) => url)).toEqual(["https://docs.test/one.md", "https://docs.test/two.md"]);
  });

  it.each([
    ["one source", `${one}\n\n# One\n`],
    ["none", "# One\n\nSource: a colleague\n\nSource: another\n"],
  ])("is one page with %s", (_, text) => {
    expect(split(text)).toEqual([]);
  });
});
