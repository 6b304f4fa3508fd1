import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sampleMarkdown } from "../../generator/dialects/sample-markdown/index.js";
import { describeGolden } from "../support/golden.js";
import { printReading } from "../support/print-reading.js";

function readFixture(folder: string): { name: string; text: string } {
  return { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
}

describeGolden("sample-markdown reads", "test/fixtures/dialects/sample-markdown", (folder) => {
  const document = readFixture(folder);
  return { "reading.txt": printReading(document.text, sampleMarkdown.read(document)) };
});

it("uses every line of the project's own samples", () => {
  const text = readFileSync("spec/sources/ai_gateway_logs.samples.md", "utf8");
  const { coverage, diagnostics } = sampleMarkdown.read({ name: "samples.md", text });
  expect(diagnostics).toEqual([]);
  expect(coverage).toEqual({ operations: 6, items: 69, unread: 0, unused: [] });
});

it("recognises an upper-case verb with its responses, and nothing else", () => {
  expect(sampleMarkdown.recognises("# Pets\n\n**GET** `/pets`\n\n### Responses\n")).toBe(true);
  expect(sampleMarkdown.recognises("# Pets\n\n**GET** `/pets`\n")).toBe(false);
  expect(sampleMarkdown.recognises("# Pets\n\n**get** `/pets`\n")).toBe(false);
  expect(sampleMarkdown.recognises("GET/pets\n")).toBe(false);
});

it("reads the same claims whatever the line ends", () => {
  const text = readFileSync("spec/sources/ai_gateway_logs.samples.md", "utf8");
  const said = (read: string) =>
    sampleMarkdown
      .read({ name: "samples.md", text: read })
      .claims.map(({ place, assertion }) => [place, assertion]);
  expect(said(text.replaceAll("\n", "\r\n"))).toEqual(said(text));
});

it("survives a document cut off anywhere", () => {
  const text = readFileSync("spec/sources/ai_gateway_logs.samples.md", "utf8");
  const whole = new Set(
    sampleMarkdown.read({ name: "s", text }).claims.map((claim) => JSON.stringify(claim)),
  );
  for (let end = 0; end < text.length; end += 37) {
    const { claims } = sampleMarkdown.read({ name: "s", text: text.slice(0, end) });
    const inner = claims.filter((claim) => claim.at.end < end - 80);
    expect(inner.filter((claim) => !whole.has(JSON.stringify(claim)))).toEqual([]);
  }
});

it("gives up on nesting deeper than any API has, instead of failing", () => {
  const text = `# A\n\n## B\n\n**GET** \`/a\`\n\n### Responses\n\n#### 200 OK\n\n\`\`\`json\n${"[".repeat(50_000)}\n\`\`\`\n`;
  const { diagnostics } = sampleMarkdown.read({ name: "deep.md", text });
  expect(diagnostics.map(({ code }) => code)).toEqual(["sample-broken"]);
});

it("reads null, which stands for anything, as an answer that has a body", () => {
  const text = "# Dogs\n\n## Get\n\n**GET** `/dogs`\n\n### Responses\n\n#### 200 OK\n\n```json\nnull\n```\n";
  const { claims, diagnostics } = sampleMarkdown.read({ name: "dogs.md", text });
  expect(claims.map(({ assertion }) => assertion.aspect)).toContain("mediaType");
  expect(diagnostics).toEqual([]);
});
