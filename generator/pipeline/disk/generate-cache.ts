import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FindPrinted, PrintedFile } from "../../emit/index.js";
import { stringifyJson, type Diagnostic } from "../../model/index.js";
import { readCache, writeCache } from "./cache.js";
import { listFiles } from "./list-files.js";
import { projectPaths } from "../project/project-paths.js";

/** What decides the output of a run. */
export interface RunHashes {
  /** Docwright's own code and templates, and its libraries. */
  readonly printer: string;
  /** All of that and the documents. */
  readonly inputs: string;
}

/** An output as it was written. */
interface OutputRecord {
  readonly text: string;
  /** The hash of what it was printed from. */
  readonly source?: string;
}

/** What a run of `generate` read and left on disk; the next run with the same inputs and outputs has nothing to do. */
export interface RunRecord extends RunHashes {
  /** By path relative to the project. */
  readonly outputs: Readonly<Record<string, OutputRecord>>;
  /** What the run reported: an unchanged run reports it again. */
  readonly diagnostics: readonly Diagnostic[];
}

const recordName = "generate.json";

/** Bundled, docwright is one folder of JavaScript; run from its TypeScript it is under development and nothing is cached. */
const ownFolder = dirname(fileURLToPath(import.meta.url));
const ownRoot = dirname(ownFolder);
const isBundled = existsSync(join(ownFolder, "cli.js"));

/** Libraries whose version decides the bytes of an output; a test holds that none is forgotten. */
export const libraries = [
  "@eslint-community/regexpp",
  "@ts-morph/common",
  "handlebars",
  "html-to-text",
  "htmlparser2",
  "js-yaml",
  "json-p3",
  "markdown-it",
  "oxfmt",
  "prettier",
  "ts-morph",
  "valibot",
  "yaml",
];

function hashText(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("base64");
}

/** The modules of the bundle; declarations of types beside them decide nothing, and are ten times as many. */
function listOwnModules(): string[] {
  const modules = readdirSync(ownFolder).filter((name) => name.endsWith(".js"));
  return modules.sort().map((name) => join(ownFolder, name));
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

function hashFiles(paths: readonly string[], start = ""): string {
  const hash = createHash("sha256").update(start);
  const files = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("base64");
}

/** Hashes everything that decides the output of a run. */
export function hashRun(root: string): RunHashes | undefined {
  if (!isBundled) return undefined;
  const printer = hashFiles([
    ...listOwnModules(),
    ...listBelow(join(ownRoot, "templates")),
    ...libraries.map(findLibrary),
  ]);
  const documents = [
    join(root, projectPaths.manifest),
    join(root, projectPaths.overlay),
    ...listBelow(join(root, projectPaths.sources)),
    ...listBelow(join(root, dirname(projectPaths.manifest))).filter((path) => /\.m?js$/u.test(path)),
  ];
  return { printer, inputs: hashFiles(documents, printer) };
}

/** The record of the last run, if its inputs and outputs are those on disk now. */
export function findUnchangedRun(root: string, inputs: string, last: RunRecord): RunRecord | undefined {
  if (last.inputs !== inputs) return undefined;
  const outputs = Object.entries(last.outputs);
  const areOutputsThere = outputs.every(([path, { text }]) => readWritten(root, path, text) !== undefined);
  const owned = listFiles(join(root, projectPaths.package, "src")).length;
  const emitted = outputs.filter(([path]) => path.startsWith(`${projectPaths.package}/src/`)).length;
  return areOutputsThere && owned === emitted ? last : undefined;
}

/** The text of an output, if it is the one that was written. */
function readWritten(root: string, path: string, hash: string): string | undefined {
  const target = join(root, path);
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return undefined;
  const text = readFileSync(target, "utf8");
  return hashText(text) === hash ? text : undefined;
}

/** Finds files of the package that the last run printed of the same source with the same printer, and nobody has changed since. */
export function createFinder(root: string, printer: string, last: RunRecord): FindPrinted {
  return (path, source) => {
    const inProject = `${projectPaths.package}/${path}`;
    const output = last.printer === printer ? last.outputs[inProject] : undefined;
    return output?.source === source ? readWritten(root, inProject, output.text) : undefined;
  };
}

export function toOutputRecord({ text, source }: PrintedFile): OutputRecord {
  return { text: hashText(text), ...(source !== undefined && { source }) };
}

/** The record of the last run. One that is not as it was written is none. */
export function readRecord(root: string): RunRecord | undefined {
  const { hash, text } = (readCache(root, recordName) ?? {}) as {
    readonly hash?: unknown;
    readonly text?: unknown;
  };
  return typeof text === "string" && hashText(text) === hash ? (JSON.parse(text) as RunRecord) : undefined;
}

/** Remembers a run. */
export function recordRun(root: string, record: RunRecord): void {
  const text = stringifyJson(record);
  writeCache(root, recordName, { hash: hashText(text), text });
}
