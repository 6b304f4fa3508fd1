import { describe, expect, it } from "vitest";
import { dialects } from "../../../generator/dialects/index.js";
import { methodMarkdown } from "../../../generator/dialects/method-markdown/index.js";
import { sdkMarkdown } from "../../../generator/dialects/sdk-markdown/index.js";
import { startProcessorTime } from "../../support/processor-time.js";

const method = (parameters: string, returns: string) =>
  `## list\n\n\`client.list(a: string): object\`\n\n**get** \`/boxes\`\n\n### Parameters\n\n${parameters}\n\n### Returns\n\n- \`${returns}\`\n`;

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index));

describe("a page made to be slow", () => {
  it.each([
    ["one line that looks like a call over and over", `\`a.b(${"): x".repeat(100_000)}`],
    [
      "a word without an end in an example",
      `${method("- `a: string`", "string")}\n### Example\n\n\`\`\`typescript\n${"a".repeat(200_000)}\n\`\`\`\n`,
    ],
    [
      "a union of thousands",
      method("- `a: string`", many(3_000, (index) => `{ m${String(index)}: string; }`).join(" | ")),
    ],
    [
      "thousands of values before a list",
      method("- `a: string`", `${many(20_000, (index) => `'v${String(index)}'`).join(" | ")}[]`),
    ],
    ["quotes without an end", method(`- \`a: ${"' ".repeat(50_000)}\``, "string")],
    ["brackets without an end", method(`- \`a: ${"{ a: ".repeat(50_000)}\``, "Array<".repeat(50_000))],
    [
      "thousands of operations under thousands of titles",
      many(2_000, (index) => `# T${String(index)}\n\n${method("- `a: string`", "string")}`).join("\n"),
    ],
    [
      "bullets within bullets",
      method(many(3_000, (index) => `${" ".repeat(index % 60)}- \`a: string\``).join("\n"), "string"),
    ],
  ])("is read in a moment: %s", (_, text) => {
    const elapsed = startProcessorTime();
    for (const { recognises } of dialects) recognises(text);
    for (const { read } of [methodMarkdown, sdkMarkdown]) read({ name: "page.md", text });
    expect(elapsed()).toBeLessThan(3_000);
  });
});
