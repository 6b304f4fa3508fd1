import { describe, expect, it } from "vitest";
import { findHeading, proposeTitle } from "../../../generator/pipeline/init/propose-title.js";
import { recogniseSource } from "../../../generator/pipeline/init/recognise-source.js";

describe("the title of a page", () => {
  it.each([
    ["its first heading", "Some words\n\n# Lamps\n\n# Bulbs\n", "Lamps"],
    [
      "its first heading after the line of its address",
      "# Source: https://docs.lamps.example/a.md\n\n# Lamps\n",
      "Lamps",
    ],
    ["a heading that is about sources", "# Source: lamps\n", "Source: lamps"],
    ["that of its front matter, where it has no heading", "---\ntitle: 'Lamps'\n---\n\nText\n", "Lamps"],
    ["nothing, where it has neither", "## Lamps\n", undefined],
  ])("is %s", (_, text, expected) => {
    expect(findHeading(text)).toBe(expected);
  });
});

/** What `init` gathers of pages with one operation each, whose examples call `server`. */
function gather(titles: readonly string[], server: string) {
  const pages = titles.map((title) => {
    const example = `### Example\n\n\`\`\`http\ncurl ${server}/${title.toLowerCase()}\n\`\`\`\n`;
    const file = `${title}.md`;
    const operation = `**get** \`/${title.toLowerCase()}\`\n\n### Returns\n\n- \`id: string\``;
    const text = `# ${title}\n\n## List ${title}\n\n${operation}\n\n${example}`;
    const recognised = recogniseSource({ name: file, file, text });
    return { name: file, file, text, readings: recognised.kind === "page" ? recognised.readings : [] };
  });
  return { pages, leftOut: [], indexes: [], readIndexes: [] };
}

describe("the title that is proposed for an API", () => {
  it("is that of its only page", () => {
    expect(proposeTitle(gather(["Lamps"], "https://api.house.example/v1"))).toBe("Lamps");
  });

  it.each([
    ["https://api.house.example/v1", "House"],
    ["https://smart-house.example", "Smart house"],
    ["https://api.house.co.uk", "House"],
    ["https://com.example", "Com"],
    ["https://127.0.0.1:8080", "Lamps"],
    ["https://localhost", "Lamps"],
    ["https://{region}.house.example", "House"],
  ])("is of several pages after their host, where it has a name: %s gives %s", (server, title) => {
    expect(proposeTitle(gather(["Lamps", "Rooms"], server))).toBe(title);
  });

  it("is what their index says, whatever the host", () => {
    const gathered = gather(["Lamps", "Rooms"], "https://api.house.example/v1");
    expect(proposeTitle({ ...gathered, indexTitle: "Homes" })).toBe("Homes");
  });
});
