import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Diagnostic } from "../../../generator/model/index.js";
import { readOpenApi } from "../../../generator/openapi/index.js";
import { readPages, type PagesRead } from "../../../generator/pipeline/commands/read-pages.js";

/** Reads texts as `docwright read` does: from files, in their order. */
export async function readTexts(...texts: readonly (string | Uint8Array)[]): Promise<PagesRead> {
  const temporary = mkdtempSync(join(tmpdir(), "docwright-broken-"));
  try {
    const files = texts.map((text, index) => {
      const file = join(temporary, `page-${String(index + 1)}.md`);
      writeFileSync(file, text);
      return file;
    });
    return await readPages(files);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The codes of diagnostics, each once, in the order of the alphabet. */
export function codesOf({ diagnostics }: PagesRead): string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

function expectPosition({ at, code }: Diagnostic, { documents }: PagesRead): void {
  if (!at) return;
  const length = documents.get(at.source)?.text.length ?? -1;
  expect(at.start, code).toBeGreaterThanOrEqual(0);
  expect(at.end, code).toBeGreaterThanOrEqual(at.start);
  expect(at.end, code).toBeLessThanOrEqual(length);
}

/**
 * What holds of every reading, however broken the document: positions lie inside it, the counts add up, whatever became
 * no claim has an error with a position, and the spec that came of it is one.
 */
export function expectSettled(read: PagesRead): void {
  for (const diagnostic of read.diagnostics) expectPosition(diagnostic, read);
  for (const { coverage } of read.coverage) {
    expect(coverage.unread).toBeGreaterThanOrEqual(0);
    expect(coverage.unread).toBeLessThanOrEqual(coverage.items);
    if (coverage.unread + coverage.unused.length > 0) {
      expect(read.diagnostics.some(({ at }) => at !== undefined)).toBe(true);
    }
  }
  if (read.yaml === undefined) {
    expect(read.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    return;
  }
  const { diagnostics } = readOpenApi({ name: "openapi.yaml", text: read.yaml });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
}
