import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recogniseDialect } from "../../generator/dialects/index.js";
import type { Claim } from "../../generator/model/index.js";
import { readPages, type PagesRead } from "../../generator/pipeline/commands/read-pages.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";
import { documents, findDocument } from "./support/documents.js";
import { codesOf, expectSettled, readTexts } from "./support/read-texts.js";
import { startProcessorTime } from "../support/processor-time.js";

const [reference = "", webPage = "", python = "", , samples = ""] = documents.map(({ text }) => text);

/** Far more milliseconds than any of these take. */
const silence = 30_000;

async function readInTime(...texts: readonly (string | Uint8Array)[]): Promise<PagesRead> {
  const processorTime = startProcessorTime();
  const read = await readTexts(...texts);
  expect(processorTime()).toBeLessThan(silence);
  expectSettled(read);
  return read;
}

/** `npm run reliability` cuts all of them at every 1,000th byte. */
const cuts = documents.flatMap(({ name, text }) => {
  const step = text.length > 100_000 ? 42_000 : 2_000;
  return Array.from(
    { length: Math.floor(text.length / step) },
    (_, index) => [name, (index + 1) * step] as const,
  );
});

describe("a document that ends too early", () => {
  it.each(cuts)("%s after %i characters", async (ending, length) => {
    await readInTime(findDocument(ending).slice(0, length));
  });

  /** Claims that a person would be misled by, but for the declaration that the cut goes through. */
  const misleading = new Set<Claim["assertion"]["aspect"]>([
    "type",
    "required",
    "nullable",
    "values",
    "model",
  ]);

  it.each(documents)(
    "says nothing of a member, without a word, that $name does not say",
    ({ name, text }) => {
      const read = (page: string) => recogniseDialect(page)?.read({ name, text: page });
      const print = ({ place, assertion }: Claim) => JSON.stringify([place, assertion]);
      const whole = new Set(read(text)?.claims.map(print));
      const step = Math.ceil(text.length / 40);
      for (let length = step; length < text.length; length += step) {
        const cut = read(text.slice(0, length));
        if (!cut || cut.diagnostics.length > 0) continue;
        const wrong = cut.claims.filter(
          (claim) =>
            misleading.has(claim.assertion.aspect) && claim.at.end < length - 200 && !whole.has(print(claim)),
        );
        expect(wrong.map(print)).toEqual([]);
      }
    },
  );
});

describe("a document that lies", () => {
  it.each([
    ["more members than it lists", (count: number) => count + 1],
    ["a million members", () => 1_000_000],
  ])("by announcing %s is told so where it does", async (_, lie) => {
    const text = reference.replace(/(\d+) more/, (__, count: string) => `${String(lie(Number(count)))} more`);
    const { diagnostics } = await readInTime(text);
    expect(diagnostics.find(({ severity }) => severity === "error")?.at).toBeDefined();
  });

  it.each(["maxLength64", "minLength1"])(
    "by a size that nothing can have, instead of %s, is told so",
    async (line) => {
      const { diagnostics, yaml } = await readInTime(webPage.replace(line, `${line.slice(0, 9)}-2.5`));
      expect(diagnostics.map(({ code }) => code)).toContain("constraint-impossible");
      expect(yaml).not.toContain("-2.5");
    },
  );

  it("by contradicting another one is overruled, and the contradiction goes on record", async () => {
    const other = python.replaceAll("duration: int", "duration: str");
    const { diagnostics, yaml } = await readInTime(python, other);
    expect(yaml).toBe((await readTexts(python)).yaml);
    expect(diagnostics.every(({ severity }) => severity !== "error")).toBe(true);
  });

  it("cannot do so by being given twice", async () => {
    const { coverage, yaml } = await readInTime(webPage, webPage);
    expect(coverage).toHaveLength(2);
    expect(yaml).toBe((await readTexts(webPage)).yaml);
  });
});

describe("a document that tools have mangled", () => {
  it.each([
    ["in the middle of a page on one line", reference, "tokens_in"],
    ["in a page of lines", webPage, "cache_ttl: number"],
    ["in a Python page", python, "tokens_out: Optional[int]"],
    ["in a list of samples", samples, "#### 200"],
  ])("by a merge conflict %s is refused where the marker stands", async (_, text, mark) => {
    const at = text.lastIndexOf("\n", text.indexOf(mark)) + 1 || text.indexOf(mark);
    const conflict = `\n<<<<<<< HEAD\n${mark}\n=======\n${mark}\n>>>>>>> theirs\n`;
    const { diagnostics } = await readInTime(text.slice(0, at) + conflict + text.slice(at));
    const found = diagnostics.find(({ code }) => code === "merge-conflict");
    expect(found).toMatchObject({ severity: "error", at: { start: at + 1 } });
  });

  it.each([
    ["carriage returns", (text: string) => text.replaceAll("\n", "\r\n")],
    ["mixed line ends", (text: string) => text.replaceAll("\n", (_, at: number) => (at % 2 ? "\r\n" : "\n"))],
    ["a byte-order mark", (text: string) => `\uFEFF${text}`],
  ])("by %s reads as it did before", async (_, mangle) => {
    for (const text of [webPage, python, samples]) {
      const [before, after] = [await readTexts(text), await readInTime(mangle(text))];
      expect(after.yaml).toBe(before.yaml);
      expect(codesOf(after)).toEqual(codesOf(before));
    }
  });

  it("by another encoding is refused with the first byte that is wrong", async () => {
    const bytes = Buffer.concat([
      Buffer.from(webPage.slice(0, 100)),
      Buffer.from([0xff]),
      Buffer.from(webPage),
    ]);
    const { diagnostics, yaml } = await readInTime(bytes);
    expect(yaml).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "invalid-utf8", severity: "error" }]);
    expect(diagnostics[0]?.message).toContain("byte 100 ");
  });

  it.each([
    ["UTF-16", Buffer.from(`\uFEFF${webPage}`, "utf16le")],
    ["a character cut in two", Buffer.from("# Café").subarray(0, -1)],
    ["zero bytes", Buffer.alloc(10_000)],
    ["random bytes", Buffer.from(Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 256))],
  ])("into %s is refused", async (_, bytes) => {
    const { diagnostics, yaml } = await readInTime(bytes);
    expect(yaml).toBeUndefined();
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
  });
});

describe("a document that is none", () => {
  it.each([
    ["an empty file", ""],
    ["white space", " \n\t\n".repeat(1_000)],
    ["another page", "<!doctype html><html><body>Log in to go on</body></html>"],
  ])("%s is refused", async (_, text) => {
    expect(codesOf(await readInTime(text))).toEqual(["dialect-unrecognised"]);
  });

  it("a folder is refused", async () => {
    const folder = join(createTemporaryFolder(), "page.md");
    mkdirSync(folder);
    const { diagnostics } = await readPages([folder]);
    expect(diagnostics).toMatchObject([
      { code: "file-not-found", message: `cannot read ${folder} (EISDIR)` },
    ]);
  });

  it("a missing file is refused", async () => {
    expect(codesOf(await readPages([join(createTemporaryFolder(), "page.md")]))).toEqual(["file-not-found"]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "a file without the right to read it is refused (not for root)",
    async () => {
      const file = join(createTemporaryFolder(), "page.md");
      writeFileSync(file, webPage);
      chmodSync(file, 0);
      const { diagnostics } = await readPages([file]);
      expect(diagnostics).toMatchObject([
        { code: "file-not-found", message: `cannot read ${file} (EACCES)` },
      ]);
    },
  );
});

const start = "# A ## Get **get** `/books` ### Returns ";
const depth = 10_000;

function splitBefore(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at)];
}

describe("a document of unlikely size", () => {
  it.each([
    ["members", start + "- `a: object { a }` ".repeat(depth)],
    ["lists", `${start}- \`a: ${"array of ".repeat(depth)}string\``],
    ["maps", `${start}- \`a: ${"map[".repeat(depth)}string${"]".repeat(depth)}\``],
    ["JSON", samples.replaceAll("```json\n", `\`\`\`json\n${"[".repeat(depth)}`)],
  ])("%s nested 10,000 deep are reported with a position", async (_, text) => {
    const { diagnostics } = await readInTime(text);
    expect(diagnostics.find(({ at }) => at !== undefined)).toBeDefined();
  });

  it.each([
    [
      "a page on one line",
      [`${start}- \`id: string\` `, ""] as const,
      `- \`a: ${"array of ".repeat(depth)}string\``,
    ],
    [
      "a page of lines",
      splitBefore(webPage, "cache_ttl: number"),
      `a: ${"map[".repeat(depth)}string${"]".repeat(depth)}`,
    ],
    [
      "a Python page",
      splitBefore(python, "cached: bool"),
      `a: ${"List[".repeat(depth)}str${"]".repeat(depth)}`,
    ],
  ])(
    "a type nested 10,000 deep is an error where it stands in %s",
    async (_, [before, after], declaration) => {
      const { diagnostics } = await readInTime(`${before}${declaration}\n${after}`);
      const found = diagnostics.find(({ code }) => code === "declaration-broken");
      expect(found).toMatchObject({ severity: "error", at: { start: before.length } });
    },
  );

  it.each([
    ["prose", `${reference}${" word".repeat(1_600_000)}`],
    ["one word", `${webPage}\n${"x".repeat(8_000_000)}\n`],
    ["a type", `${python}\n${"x: List[".repeat(1_000_000)}\n`],
    ["braces", `${samples}\n${"{ ".repeat(4_000_000)}\n`],
  ])("a line of 8 MB of %s is read in time", async (_, text) => {
    await readInTime(text);
  });

  it("a page of 2,000 operations is read in time, all of them", async () => {
    const operations = Array.from(
      { length: 2_000 },
      (_, index) =>
        `## Get ${String(index)} **get** \`/books/${String(index)}/{id}\` ### Path Parameters - \`id: string\` ### Returns - \`name: string\` `,
    );
    const { coverage } = await readInTime(`# A ${operations.join("")}`);
    expect(coverage.map(({ coverage: { operations: count } }) => count)).toEqual([2_000]);
  });
});
