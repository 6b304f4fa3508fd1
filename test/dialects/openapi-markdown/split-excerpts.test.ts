import { describe, expect, it } from "vitest";
import { splitExcerpts } from "../../../generator/dialects/openapi-markdown/split-excerpts.js";

const excerpt = "## OpenAPI\n\n```yaml\nopenapi: 3.1.0\npaths: {}\n```\n\n";
const pagesOf = (text: string) =>
  splitExcerpts(text).map(({ end, start, url }) => [url, text.slice(start, end)]);

describe("a file with several excerpts", () => {
  it("is split at the titles of its pages", () => {
    const [first, second] = [`# One\n\nA.\n\n${excerpt}`, `# Two\n\n${excerpt}Behind.\n`];
    expect(pagesOf(first + second)).toEqual([
      ['"One"', first],
      ['"Two"', second],
    ]);
  });

  it("begins with what stands in front of its first title", () => {
    const [first, second] = [`Banner.\n\n# One\n\n${excerpt}`, `# Two\n\n${excerpt}`];
    expect(pagesOf(first + second)).toEqual([
      ['"One"', first],
      ['"Two"', second],
    ]);
    expect(splitExcerpts(first + second).map(({ at }) => (first + second).slice(at.start, at.end))).toEqual([
      "# One",
      "# Two",
    ]);
  });

  it("has an excerpt without a title in the page before", () => {
    const [first, second] = [`# One\n\n${excerpt}## More\n\n${excerpt}`, `# Two\n\n${excerpt}`];
    expect(pagesOf(first + second)).toEqual([
      ['"One"', first],
      ['"Two"', second],
    ]);
  });

  it("begins a page at the title above its request, of several", () => {
    const first = `# One\n\n${excerpt}`;
    const second = `# Two\n\nPOST https://boxes.test/b\n\n# A part\n\n${excerpt}`;
    expect(pagesOf(first + second)).toEqual([
      ['"One"', first],
      ['"Two"', second],
    ]);
  });

  it("begins a page at the nearest title where none is above a request", () => {
    const [first, second] = [`# One\n\n${excerpt}# Group\n\nWords.\n\n`, `# Two\n\n${excerpt}`];
    expect(pagesOf(first + second)).toEqual([
      ['"One"', first],
      ['"Two"', second],
    ]);
  });

  it("has no titles in other fences, nor in the headings of excerpts", () => {
    const first = `# One\n\n# OpenAPI definition\n\n${excerpt}\`\`\`sh\n# Not one\n\`\`\`\n\n`;
    const second = `# Two\n\n${excerpt}`;
    expect(pagesOf(first + second)).toEqual([
      ['"One"', first],
      ['"Two"', second],
    ]);
  });

  it.each([
    ["it has one excerpt", `# One\n\n# Two\n\n${excerpt}`],
    ["one has a title", `# One\n\n${excerpt}${excerpt}`],
    ["none has a title", excerpt + excerpt],
  ])("is one page where %s", (_, text) => {
    expect(splitExcerpts(text)).toEqual([]);
  });
});
