import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { compare, printHtml, printMarkdown, suggestBump, type Drift } from "../../generator/drift/index.js";
import { emit, findEmitProblems } from "../../generator/emit/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { readDocuments } from "../../generator/pipeline/project/readings.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { breakouts } from "../emit/support/poison.js";
import { expectJson } from "../support/expect-json.js";
import { harmlessPages, poisonPages } from "./support/poisoned-pages.js";

const project = { title: "Library", version: "1.0.0", package: "library", credentials: [] };
const dialects = [
  "reference-markdown",
  "reference-page",
  "sample-markdown",
  "method-markdown",
  "sdk-markdown",
];

interface Made {
  readonly spec: ApiSpec;
  readonly ledger: string;
}

/** Pages to the spec as it is read back from disk, and the ledger. */
function make(pages: readonly string[]): Made {
  const requests = pages.map((text, index) => ({
    document: { name: `page-${String(index + 1)}.md`, text },
    dialect: dialects[index] ?? "",
    rank: index + 1,
  }));
  const { ledger, spec } = reconcile(readDocuments(requests).readings, project);
  const read = readOpenApi({ name: "openapi.yaml", text: writeOpenApi(spec) });
  expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!read.spec) throw new Error("the written spec can be read");
  return { spec: read.spec, ledger };
}

function findMarked(file: ts.SourceFile): string[] {
  const marked: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text.includes("PWN_")) marked.push(node.text);
    node.forEachChild(visit);
  };
  visit(file);
  return marked;
}

/** What is left of Markdown once its code, which shows everything as it is, is taken out. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
}

const active = /<(?:script|img)\b|\]\(\s*javascript:/i;
/** But for the zero-width spaces by which drift keeps GitHub from linking and mentioning. */
const hidden = /(?![\t\n\u200B])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function compareWith(base: ApiSpec, revision: ApiSpec): Drift {
  const changes = compare(base, revision, { exportedNames: true });
  const labels = { base: "before", revision: "after" };
  return { ...labels, changes, accepted: [], suggestion: suggestBump(changes), apiTitle: revision.title };
}

const harmless = make(harmlessPages);
const template = readFileSync("templates/drift.hbs", "utf8");

describe.each(Object.entries({ ...breakouts, "all at once": Object.values(breakouts).join("") }))(
  "pages with %s in every place",
  (_, breakout) => {
    const { ledger, spec } = make(poisonPages(breakout));

    it("make a package that parses and in which none of it is code, or none at all", async () => {
      if (findEmitProblems(spec).some(({ severity }) => severity === "error")) return;
      for (const { path, text } of await emit(spec)) {
        if (path.endsWith(".json")) expectJson(path, text);
        expect(hidden.exec(text)?.index, path).toBeUndefined();
        if (!path.endsWith(".ts") || /^src\/(?:runtime|validation)\//.test(path)) continue;
        const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
        expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics, path).toEqual([]);
        expect(findMarked(file), path).toEqual([]);
        expect(file.referencedFiles, path).toEqual([]);
      }
    });

    it("leave the ledger and the reports of drift inert", () => {
      const drift = compareWith(harmless.spec, spec);
      const html = printHtml(drift, template);
      expect(html).not.toMatch(/<script>globalThis|<img src=x/);
      for (const markdown of [ledger, printMarkdown(drift)]) {
        expect(withoutCode(markdown)).not.toMatch(active);
        expect(hidden.exec(markdown)?.index).toBeUndefined();
      }
    });
  },
);
