import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialects } from "../../generator/dialects/index.js";

/** Real pages of vendors, which belong to them and so are no part of the repository. */
const folder = process.env["DOCWRIGHT_PAGES"];

const findDialects = (text: string) =>
  dialects.filter(({ recognises }) => recognises(text)).map(({ name }) => name);

describe("the project's own documents", () => {
  it.each([
    ["ai-gateway.md", "reference-markdown"],
    ["ai-gateway.gateways.get.http.txt", "reference-page"],
    ["ai-gateway.logs.get.python.txt", "python-page"],
    ["ai-gateway.logs.python.txt", "python-page"],
    ["ai_gateway_logs.samples.md", "sample-markdown"],
  ])("%s is recognised as %s, and as nothing else", (file, dialect) => {
    expect(findDialects(readFileSync(join("spec/sources", file), "utf8"))).toEqual([dialect]);
  });
});

if (folder === undefined) it.skip("real pages: set DOCWRIGHT_PAGES to a folder of them", () => undefined);
else describeRealPages(folder);

function describeRealPages(pages: string): void {
  const files = readdirSync(pages);
  const read = (file: string) => readFileSync(join(pages, file), "utf8");

  describe("real pages", () => {
    it.each(files.filter((file) => /\.(?:samples|page)\.md$/.test(file)))(
      "%s is used to the last line",
      (file) => {
        const text = read(file);
        const [name, second] = findDialects(text);
        const dialect = dialects.find((one) => one.name === name);
        expect(name).toBe(file.endsWith(".samples.md") ? "sample-markdown" : "reference-page");
        expect(second).toBeUndefined();
        const reading = dialect?.read({ name: file, text });
        expect(reading?.diagnostics).toEqual([]);
        expect(reading?.coverage).toMatchObject({ unread: 0, unused: [] });
      },
    );

    it.each(files.filter((file) => /\.(?:python|typescript)\.md$/.test(file)))(
      "%s, the Markdown of an SDK, is left alone",
      (file) => {
        expect(findDialects(read(file))).toEqual([]);
      },
    );
  });
}
