import { existsSync } from "node:fs";
import { join } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, OutputFile } from "../../model/index.js";
import { findForeignFolder } from "../disk/package-folder.js";
import { ownsInProject } from "../disk/ownership.js";
import { hashBytes, PullMemory } from "../disk/pull-memory.js";
import { readTarget } from "../disk/targets.js";
import { commit, findPending, recover } from "../disk/transaction.js";
import type { Gathered } from "../init/found-document.js";
import { gatherSources } from "../init/gather-sources.js";
import { proposeProject, type Ask } from "../init/propose-project.js";
import { findSchema, writeManifest } from "../init/write-manifest.js";
import { hasDocwright, readPackageData, writePackageFiles } from "../init/write-package.js";
import { decodeDocument } from "../project/decode.js";
import { hasOperations } from "../project/describes-api.js";
import { readManifest } from "../project/manifest.js";
import { projectPaths } from "../project/project-paths.js";
import { Collector, type Report } from "../reports/report.js";

export interface InitOptions {
  /** The folder that becomes a project. */
  readonly root: string;
  /** Files, folders and addresses. */
  readonly sources: readonly string[];
  /** The date of retrieval that goes into the manifest, ISO 8601. */
  readonly today: string;
  readonly ask: Ask;
  readonly onProgress: (line: string) => void;
}

/** What `init` made of the sources; nothing is written where there is an error. */
export interface Initiation extends Report {
  /** Relative to the project. */
  readonly written: readonly string[];
  /** Whether the package.json asks for docwright already. */
  readonly hasDocwright: boolean;
}

function findObstacle(root: string, sources: readonly string[]): Diagnostic | undefined {
  if (existsSync(join(root, projectPaths.manifest)))
    return diagnose("project-exists", { path: projectPaths.manifest });
  if (sources.length === 0) return diagnose("init-without-source", {});
  // The first generate would write over them.
  const taken = [projectPaths.spec, projectPaths.ledger].find((path) => existsSync(join(root, path)));
  if (taken !== undefined) return diagnose("init-file-taken", { path: taken });
  return findForeignFolder(join(root, projectPaths.package));
}

/** Reports what is no page; where no operation is left, that is an error. */
export function reportLeftOut({ leftOut, pages }: Gathered): Diagnostic[] {
  const warnings = leftOut.map((one) => diagnose("source-left-out", one));
  const isAny = hasOperations(pages.flatMap(({ readings }) => readings));
  return isAny ? warnings : [...warnings, diagnose("sources-without-operations", {})];
}

/** Pages keep the bytes they have: of one that would take the place of another, nothing is written. */
function findTaken(root: string, files: readonly OutputFile[]): Diagnostic | undefined {
  const sources = files.filter(({ path }) => path.startsWith(`${projectPaths.sources}/`));
  const taken = findPending(root, { files: sources, removals: [] }).files.find(({ path }) =>
    existsSync(join(root, path)),
  );
  return taken && diagnose("init-file-taken", { path: taken.path });
}

/** Remembers what came with the pages and indexes of addresses, so that the first `pull` asks for what changed since. */
function remember(root: string, { pages, readIndexes }: Gathered): void {
  const encode = (text: string) => new TextEncoder().encode(text);
  const memory = new PullMemory(root);
  const known = pages.flatMap(({ text, url, validators }) =>
    url === undefined ? [] : [[url, { ...validators, bytes: hashBytes(encode(text)) }] as const],
  );
  memory.keepPages(Object.fromEntries(known));
  const indexes = readIndexes.flatMap(({ text, url, validators }) =>
    url === undefined
      ? []
      : [[url, { ...validators, text: decodeDocument(url, encode(text)).text }] as const],
  );
  memory.keepIndexes(Object.fromEntries(indexes));
}

/** Makes a folder a project: manifest, sources, and what npm and git need. `generate` does the rest. */
export async function init({ ask, onProgress, root, sources, today }: InitOptions): Promise<Initiation> {
  const collector = new Collector();
  const nothing = {
    diagnostics: collector.diagnostics,
    documents: collector.documents,
    written: [],
    hasDocwright: false,
  };
  const refuse = (...diagnostics: readonly Diagnostic[]) => {
    collector.add(diagnostics);
    return nothing;
  };
  await recover(root, ownsInProject);
  const obstacle = findObstacle(root, sources);
  if (obstacle) return refuse(obstacle);
  const read = (path: string) => readTarget(join(root, path));
  const existing = readPackageData(read("package.json") ?? "{}");
  const gathered = await gatherSources(root, sources, onProgress);
  collector.add(reportLeftOut(gathered));
  if (collector.hasFailed()) return nothing;

  const { pages } = gathered;
  const proposal = await proposeProject(
    gathered,
    ask,
    typeof existing.name === "string" ? existing.name : undefined,
  );
  const text = writeManifest(proposal, gathered, today, findSchema(root));
  const manifest = { path: projectPaths.manifest, text };
  const { diagnostics } = readManifest(collector.keep({ name: manifest.path, text: manifest.text }));
  if (diagnostics.length > 0) return refuse(...diagnostics);
  const documents = pages.map(({ file, text }) => ({ path: `${projectPaths.sources}/${file}`, text }));
  const taken = findTaken(root, documents);
  if (taken) return refuse(taken);
  const makeSet = () => ({ files: [...documents, manifest, ...writePackageFiles(read)], removals: [] });
  const { files } = await commit(root, makeSet, ownsInProject);
  remember(root, gathered);
  return { ...nothing, written: files.map(({ path }) => path), hasDocwright: hasDocwright(existing) };
}
