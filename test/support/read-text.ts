import { readFileSync } from "node:fs";
import { findMisfits } from "../../generator/pipeline/project/check-examples.js";
import { readDocuments } from "../../generator/pipeline/project/readings.js";
import { reconcile, type Reconciliation } from "../../generator/reconcile/index.js";
import type { Diagnostic, ProjectInfo } from "../../generator/model/index.js";

const project: ProjectInfo = { title: "Pages", version: "1.0.0", package: "pages", credentials: [] };

/** What pages make together, read in the order in which they are given. */
export interface PagesMade extends Reconciliation {
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the texts of pages, by their names, as `docwright read` does. */
export function readTexts(texts: Readonly<Record<string, string>>): PagesMade {
  const requests = Object.entries(texts).map(([name, text]) => ({ document: { name, text }, rank: 1 }));
  const { diagnostics, readings } = readDocuments(requests);
  const made = reconcile(readings, project);
  const misfits = findMisfits(made.evidence, made.spec);
  return { ...made, diagnostics: [...diagnostics, ...made.diagnostics, ...misfits] };
}

const misread = new URL("../fixtures/misread-pages/", import.meta.url);

/** Reads pages of the folder of those that were once misread. */
export function readMisread(...names: readonly string[]): PagesMade {
  return readTexts(
    Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, misread), "utf8")])),
  );
}
