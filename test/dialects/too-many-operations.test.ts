import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import { mostOperations } from "../../generator/model/index.js";

const page = (count: number): string =>
  `# A ${Array.from({ length: count }, (_, index) => `## Get ${index} **get** \`/books/${index}\` `).join("")}`;

describe("a page of more operations than any API has", () => {
  it("is refused where the first of them stands, before anything is made of it", () => {
    const text = page(mostOperations + 1);
    const { claims, diagnostics } = referenceMarkdown.read({ name: "page.md", text });
    expect(claims).toEqual([]);
    expect(diagnostics.map(({ code, at }) => [code, text.slice(at?.start, at?.end).trim()])).toEqual([
      ["operations-too-many", `**get** \`/books/${mostOperations}\``],
    ]);
    expect(diagnostics[0]?.message).toContain(`describes ${mostOperations + 1} operations`);
    expect(diagnostics[0]?.message).toContain(`at most ${mostOperations} of`);
  });
});
