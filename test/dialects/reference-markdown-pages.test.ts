import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";

/** Real pages belong to their vendors, so they are not in this repository. */
const folder = process.env["DOCWRIGHT_PAGES"];

const pages = (folder === undefined ? [] : readdirSync(folder))
  .map((name) => ({ name, text: readFileSync(join(folder ?? "", name), "utf8") }))
  .filter(({ text }) => referenceMarkdown.recognises(text));

if (folder === undefined) it.skip("real pages: set DOCWRIGHT_PAGES to a folder of them", () => undefined);
else
  describe.each(pages)("the real page $name", (page) => {
    it("is read whole", () => {
      const { coverage, diagnostics } = referenceMarkdown.read(page);
      expect(coverage).toMatchObject({ unread: 0, unused: [] });
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    });
  });
