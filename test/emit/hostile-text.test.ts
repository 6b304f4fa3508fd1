import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { OutputFile } from "../../generator/model/index.js";
import { garden } from "./specs/garden.js";
import { expectJson } from "../support/expect-json.js";
import { findTypeErrors, writeFiles } from "./support/compile.js";
import { breakouts, poison } from "./support/poison.js";

/** What no text of a document may add to: the identifiers of a file that carry the mark, and its statements. */
function readStructure({ path, text }: OutputFile): {
  readonly marked: readonly string[];
  readonly statements: number;
} {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const marked: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text.includes("PWN_")) marked.push(node.text);
    node.forEachChild(visit);
  };
  visit(file);
  return { marked, statements: file.statements.length };
}

/** Characters that hide or reorder text, as the emitted files must not hold them. */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const harmless = new Map<number, Promise<readonly OutputFile[]>>();

/**
 * The measure. Names change the number of statements (`delete` needs one more than others), and so does the length of texts
 * (what is large and repeats is a constant): its names are changed, and its texts as long as those with a break-out.
 */
function emitHarmless(breakout: string): Promise<readonly OutputFile[]> {
  const { length } = JSON.stringify(breakout).slice(1, -1);
  const files = harmless.get(length) ?? emit(poison(garden, " ".repeat(length)));
  harmless.set(length, files);
  return files;
}

const everything = Object.values(breakouts).join("");

function sourcesOf(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter(({ path }) => path.endsWith(".ts") && !/^src\/(?:runtime|validation)\//u.test(path));
}

describe.each(Object.entries({ ...breakouts, "all at once": everything }))(
  "text with %s",
  (_name, breakout) => {
    const emitted = emit(poison(garden, breakout));

    it("adds no identifier and no statement", async () => {
      const sources = sourcesOf(await emitted);
      expect(sources.flatMap((file) => readStructure(file).marked)).toEqual([]);
      const count = (files: readonly OutputFile[]): number =>
        sourcesOf(files).reduce((sum, file) => sum + readStructure(file).statements, 0);
      expect(count(sources)).toBe(count(await emitHarmless(breakout)));
    });

    it("keeps the files well-formed and readable", async () => {
      for (const { path, text } of await emitted) {
        if (path.endsWith(".json")) expectJson(path, text);
        expect(hidden.exec(text)?.index, path).toBeUndefined();
        expect(path).toMatch(/^[\w./-]+$/u);
      }
    });

    it("gives no orders to the compiler", async () => {
      for (const { path, text } of sourcesOf(await emitted)) {
        expect(ts.preProcessFile(text).referencedFiles, path).toEqual([]);
        expect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)).not.toHaveProperty(
          "checkJsDirective.enabled",
        );
      }
    });
  },
);

describe("hostile text", () => {
  it("sets nothing off when the package is imported", async () => {
    const folder = mkdtempSync(join(tmpdir(), "docwright-hostile-"));
    try {
      writeFiles(folder, await emit(poison(garden, everything)));
      const outfile = join(folder, "bundle.mjs");
      await build({ entryPoints: [join(folder, "src/index.ts")], outfile, bundle: true, format: "esm" });
      await import(pathToFileURL(outfile).href);
      expect(Object.keys(globalThis).filter((name) => name.includes("PWN"))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("compiles all the same", async () => {
    expect(findTypeErrors(await emit(poison(garden, everything)))).toEqual([]);
  });
});
