import { join } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { Discrepancy } from "./check.js";
import { loadReported } from "../project/documents.js";
import { findUnchangedRun, hashInputs, hashText, recordRun, type RunRecord } from "../disk/generate-cache.js";
import { findForeignFolder } from "../disk/package-folder.js";
import { projectPaths } from "../project/project-paths.js";
import { Collector, type Report } from "../reports/report.js";
import { Stopwatch, count, type Step } from "../reports/stopwatch.js";
import { commit, isInterrupted, recover, type WriteSet } from "../disk/transaction.js";

/** What `generate` did, or with `--check` would have done. */
export interface Generation extends Report {
  readonly steps: readonly Step[];
  /** What changed on disk, relative to the project. */
  readonly changed: readonly string[];
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
}

function toRecord(inputs: string, { files }: WriteSet, { diagnostics }: Collector): RunRecord {
  return {
    inputs,
    outputs: Object.fromEntries(files.map(({ path, text }) => [path, hashText(text)])),
    diagnostics,
  };
}

async function write(root: string, makeSet: () => WriteSet, stopwatch: Stopwatch): Promise<string[]> {
  const { files, removals } = await commit(root, makeSet);
  const changed = [...files.map(({ path }) => path), ...removals].sort();
  stopwatch.lap("write", changed.length === 0 ? "nothing changed" : count(changed.length, "file"));
  return changed;
}

/** Sources to spec to package. Writes everything or, where there is an error, nothing. */
export async function generate({ isCheck, onStep, root }: GenerateOptions): Promise<Generation> {
  const collector = new Collector();
  const stopwatch = new Stopwatch(onStep);
  const result = {
    diagnostics: collector.diagnostics,
    documents: collector.documents,
    steps: stopwatch.steps,
  };
  const nothing = { ...result, changed: [], discrepancies: [] };
  if (!isCheck) await recover(root);
  else if (isInterrupted(root)) collector.add([diagnose("write-interrupted", {})]);

  const foreign = findForeignFolder(join(root, projectPaths.package));
  if (foreign) {
    collector.add([foreign]);
    return nothing;
  }
  const inputs = isCheck ? undefined : hashInputs(root);
  const unchanged = inputs === undefined ? undefined : findUnchangedRun(root, inputs);
  if (unchanged) {
    collector.add(unchanged.diagnostics);
    for (const document of loadReported(root, unchanged.diagnostics)) collector.keep(document);
    stopwatch.lap("generate", "nothing changed since the last run");
    return nothing;
  }

  // Loaded here, because an unchanged run must not pay for the stages.
  const { buildProject } = await import("./build-project.js");
  const makeSet = await buildProject(root, collector, stopwatch);
  if (!makeSet) return nothing;
  if (isCheck) {
    const { findDiscrepancies } = await import("./check.js");
    return { ...nothing, discrepancies: findDiscrepancies(root, makeSet()) };
  }
  const changed = await write(root, makeSet, stopwatch);
  if (inputs !== undefined) recordRun(root, toRecord(inputs, makeSet(), collector));
  return { ...nothing, changed };
}
