import { join } from "node:path";
import type { Diagnostic } from "../../model/index.js";
import { ownsInProject } from "../disk/ownership.js";
import type { ProjectWriteSet } from "./build-project.js";
import type { Discrepancy } from "./check.js";
import { loadReported } from "../project/documents.js";
import {
  createFinder,
  findUnchangedRun,
  hashRun,
  readRecord,
  recordRun,
  toOutputRecord,
  type RunHashes,
  type RunRecord,
} from "../disk/generate-cache.js";
import { findForeignFolder } from "../disk/package-folder.js";
import { projectPaths } from "../project/project-paths.js";
import { Collector, type Report } from "../reports/report.js";
import { Stopwatch, count, type Step } from "../reports/stopwatch.js";
import { commit, findInterruption, recover, type WriteSet } from "../disk/transaction.js";

/** What `generate` did, or with `--check` would have done. */
export interface Generation extends Report {
  readonly steps: readonly Step[];
  /** What changed on disk, relative to the project. */
  readonly changed: readonly string[];
  /** What is gone from disk, in the same way. */
  readonly removed: readonly string[];
  /** What `--check` found. */
  readonly discrepancies: readonly Discrepancy[];
}

export interface GenerateOptions {
  /** The folder that holds `spec/` and `generated/`. */
  readonly root: string;
  /** Writes nothing and compares instead. */
  readonly isCheck: boolean;
  /** Called when a stage is done. */
  readonly onStep?: (step: Step) => void;
  /** Called when a stage begins that takes long. */
  readonly onLongStep?: (text: string) => void;
}

function toRecord(hashes: RunHashes, { files }: ProjectWriteSet, { diagnostics }: Collector): RunRecord {
  return {
    ...hashes,
    outputs: Object.fromEntries(files.map((file) => [file.path, toOutputRecord(file)])),
    diagnostics,
  };
}

async function write(root: string, makeSet: () => WriteSet, stopwatch: Stopwatch) {
  const { files, removals } = await commit(root, makeSet, ownsInProject);
  const total = files.length + removals.length;
  stopwatch.lap("write", total === 0 ? "nothing changed" : count(total, "file"));
  return { changed: files.map(({ path }) => path).sort(), removed: [...removals].sort() };
}

/** What keeps `generate` from its work before a document is read. Writing, it first finishes what a killed command began. */
async function findObstacle(root: string, isCheck: boolean): Promise<Diagnostic | undefined> {
  if (!isCheck) await recover(root, ownsInProject);
  const interruption = isCheck ? await findInterruption(root, ownsInProject) : undefined;
  return interruption ?? findForeignFolder(join(root, projectPaths.package));
}

/** Sources to spec to package. Writes everything or, where there is an error, nothing. */
export async function generate({ isCheck, onLongStep, onStep, root }: GenerateOptions): Promise<Generation> {
  const collector = new Collector();
  const stopwatch = new Stopwatch(onStep, onLongStep);
  const result = {
    diagnostics: collector.diagnostics,
    documents: collector.documents,
    steps: stopwatch.steps,
  };
  const nothing = { ...result, changed: [], removed: [], discrepancies: [] };
  const obstacle = await findObstacle(root, isCheck);
  if (obstacle) {
    collector.add([obstacle]);
    return nothing;
  }
  const hashes = isCheck ? undefined : hashRun(root);
  const last = hashes && readRecord(root);
  const unchanged = last && findUnchangedRun(root, hashes.inputs, last);
  if (unchanged) {
    collector.add(unchanged.diagnostics);
    for (const document of loadReported(root, unchanged.diagnostics)) collector.keep(document);
    stopwatch.lap("generate", "nothing changed since the last run");
    return nothing;
  }

  // Loaded here, because an unchanged run must not pay for the stages.
  const { buildProject } = await import("./build-project.js");
  const makeSet = await buildProject(
    root,
    collector,
    stopwatch,
    last && createFinder(root, hashes.printer, last),
  );
  if (!makeSet) return nothing;
  if (isCheck) {
    const { findDiscrepancies } = await import("./check.js");
    return { ...nothing, discrepancies: findDiscrepancies(root, makeSet()) };
  }
  const written = await write(root, makeSet, stopwatch);
  if (hashes) recordRun(root, toRecord(hashes, makeSet(), collector));
  return { ...nothing, ...written };
}
