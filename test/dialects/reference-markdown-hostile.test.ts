import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import type { DialectReading } from "../../generator/model/index.js";
import { startProcessorTime } from "../support/processor-time.js";

const fixtures = "test/fixtures/dialects/reference-markdown";

function read(text: string): DialectReading {
  return referenceMarkdown.read({ name: "page.md", text });
}

const start = "# Library ## Get **get** `/books` ### Returns ";

describe("a page cut off anywhere is read without a crash", () => {
  it.each(["single-values", "flattened-models", "examples", "prose-traps"])("%s", (name) => {
    const text = readFileSync(`${fixtures}/${name}/input.md`, "utf8");
    for (let end = 0; end <= text.length; end += 1) {
      const { claims } = read(text.slice(0, end));
      expect(claims.every(({ at }) => at.start <= at.end && at.end <= end)).toBe(true);
    }
  });
});

it("a page that begins anywhere is read without a crash", () => {
  const text = readFileSync(`${fixtures}/resource-page/input.md`, "utf8");
  for (let from = 0; from <= text.length; from += 7) expect(() => read(text.slice(from))).not.toThrow();
});

it("names nested 10,000 deep are left unread, with a diagnostic", () => {
  const flat = read(start + "- `a: object { a }` ".repeat(10_000));
  const lines = Array.from(
    { length: 2000 },
    (_, depth) => `${" ".repeat(2 * depth)}- \`a: object { a }\`\n\n`,
  );
  const indented = read(`## Get\n\n**get** \`/books\`\n\n### Returns\n\n${lines.join("")}`);
  for (const { diagnostics, coverage } of [flat, indented]) {
    expect(diagnostics.map(({ code }) => code)).toContain("nesting-too-deep");
    expect(coverage.unread).toBeGreaterThan(1000);
  }
});

const many = 20_000;

describe("the time that a page takes grows with its length, not with the square of it", () => {
  it.each([
    ["operations", () => "## Get **get** `/books` ### Returns - `id: string` ".repeat(many)],
    ["resources", () => "# A ## Get **get** `/books` ".repeat(many)],
    ["open declarations", () => start + '- `a: "x '.repeat(many)],
    ["open code", () => start + "``` ".repeat(many)],
    ["headings", () => start + "# a ".repeat(many)],
    ["verbs", () => start + "**get** `/books ".repeat(many)],
    ["quotation marks", () => `${start}- \`a: ${'" '.repeat(many)}`],
    ["values", () => `${start}- \`a: "x" or "y"\` ${'- `"x"` '.repeat(many)}`],
    ["models", () => start + "- `a: Model` ".repeat(many)],
    ["prose", () => start + "- `a: string` some words ".repeat(many)],
    ["white space", () => start + " ".repeat(many * 50)],
    ["a word", () => `${start}- \`${"a".repeat(many * 50)}: string\``],
  ])("%s", (_, make) => {
    const text = make();
    const processorTime = startProcessorTime();
    read(text);
    expect(processorTime()).toBeLessThan(10_000);
  });
});
