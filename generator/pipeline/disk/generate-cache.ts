import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../model/index.js";
import { readCache, writeCache } from "./cache.js";
import { listFiles } from "./list-files.js";
import { projectPaths } from "../project/project-paths.js";

/** What a run of `generate` read and left on disk; the next run with the same inputs and outputs has nothing to do. */
export interface RunRecord {
  readonly inputs: string;
  /** The hash of each output, by path relative to the project. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What the run reported: an unchanged run reports it again. */
  readonly diagnostics: readonly Diagnostic[];
}

const recordName = "generate.json";

/** Bundled, docwright is one folder of JavaScript; run from its TypeScript it is under development and nothing is cached. */
const ownFolder = dirname(fileURLToPath(import.meta.url));
const ownRoot = dirname(ownFolder);
const isBundled = existsSync(join(ownFolder, "cli.js"));

/** Libraries whose version decides the bytes of an output. */
const libraries = ["handlebars", "prettier", "yaml"];

export function hashText(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("base64");
}

function listBelow(folder: string): string[] {
  return listFiles(folder).map((path) => join(folder, path));
}

/** The nearest installed copy of a library, as Node finds it from here. */
function findLibrary(name: string): string {
  for (let folder = ownRoot; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", name, "package.json");
    if (existsSync(path) || folder === dirname(folder)) return path;
  }
}

/** A hash of everything that decides the output: the documents, docwright's own code and templates, its libraries. */
export function hashInputs(root: string): string | undefined {
  if (!isBundled) return undefined;
  const files = [
    join(root, projectPaths.manifest),
    join(root, projectPaths.overlay),
    ...listBelow(join(root, projectPaths.sources)),
    ...listBelow(ownFolder),
    ...listBelow(join(ownRoot, "templates")),
    ...libraries.map(findLibrary),
  ].filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  const hash = createHash("sha256");
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("base64");
}

/** The record of the last run, if its inputs and outputs are those on disk now. */
export function findUnchangedRun(root: string, inputs: string): RunRecord | undefined {
  const record = readRecord(root);
  if (record?.inputs !== inputs) return undefined;
  const areOutputsThere = Object.entries(record.outputs).every(([path, hash]) => {
    const target = join(root, path);
    return statSync(target, { throwIfNoEntry: false })?.isFile() && hashText(readFileSync(target)) === hash;
  });
  const owned = listFiles(join(root, projectPaths.package, "src")).length;
  const emitted = Object.keys(record.outputs).filter((path) =>
    path.startsWith(`${projectPaths.package}/src/`),
  ).length;
  return areOutputsThere && owned === emitted ? record : undefined;
}

function isRecord(value: unknown): value is RunRecord {
  const record = (value ?? {}) as Partial<Record<keyof RunRecord, unknown>>;
  const { diagnostics, inputs, outputs } = record;
  return (
    typeof inputs === "string" &&
    typeof outputs === "object" &&
    outputs !== null &&
    Array.isArray(diagnostics)
  );
}

function readRecord(root: string): RunRecord | undefined {
  const record = readCache(root, recordName);
  return isRecord(record) ? record : undefined;
}

/** Remembers a run. */
export function recordRun(root: string, record: RunRecord): void {
  writeCache(root, recordName, record);
}
