import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../generator/dialects/reference-markdown/index.js";
import type { Claim } from "../../generator/model/index.js";
import { flatten } from "../support/render-reference.js";

/** Real pages belong to their vendors, so they are not in this repository. */
const folder = process.env["DOCWRIGHT_PAGES"];

const pages = (folder === undefined ? [] : readdirSync(folder))
  .map((name) => ({ name, text: readFileSync(join(folder ?? "", name), "utf8") }))
  .filter(({ text }) => referenceMarkdown.recognises(text));

function findSaid(claims: readonly Claim[]): string[] {
  return claims.map(({ place, assertion }) =>
    JSON.stringify([place, assertion]).replace(/(?:\\n|\s)+/g, " "),
  );
}

if (folder === undefined) it.skip("real pages: set DOCWRIGHT_PAGES to a folder of them", () => undefined);
else
  describe.each(pages)("the real page $name", (page) => {
    it("is read whole", () => {
      const { coverage, diagnostics } = referenceMarkdown.read(page);
      expect(coverage).toMatchObject({ unread: 0, unused: [] });
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    });

    it("says in one line what it says in many, or that it cannot", () => {
      const whole = findSaid(referenceMarkdown.read(page).claims);
      const flat = referenceMarkdown.read({ name: page.name, text: flatten(page.text) });
      const said = findSaid(flat.claims);
      expect(said.filter((claim) => !whole.includes(claim))).toEqual([]);
      if (flat.coverage.unread === 0) expect(said).toHaveLength(whole.length);
      else {
        const codes = flat.diagnostics.map(({ code }) => code);
        expect(codes.some((code) => code === "model-unsettled" || code === "nesting-undecided")).toBe(true);
      }
    });
  });
