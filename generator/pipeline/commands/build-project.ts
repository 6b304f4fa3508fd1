import { join } from "node:path";
import type { FindPrinted, PrintedFile } from "../../emit/index.js";
import { buildSpec } from "./build-spec.js";
import { emitPackageFiles } from "./package-files.js";
import { findLeftovers, findTakenTargets, reportForeign } from "../disk/package-folder.js";
import { loadOwnDialects } from "../project/own-dialects.js";
import { openFolder } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { releaseMemory } from "../engine.js";
import type { Collector } from "../reports/report.js";
import { count, type Stopwatch } from "../reports/stopwatch.js";
import type { WriteSet } from "../disk/transaction.js";

/** What `generate` writes, with what its files were printed from. */
export interface ProjectWriteSet extends WriteSet {
  readonly files: readonly PrintedFile[];
}

/** Makes it. Called while no other command writes: the files to remove are those that lie there now. */
export type MakeWriteSet = () => ProjectWriteSet;

/** What becomes of the documents before the package is emitted; claims and evidence are let go of with this. */
async function writeSpec(root: string, collector: Collector, stopwatch: Stopwatch) {
  const files = openFolder(root);
  const built = buildSpec(files, collector, stopwatch, await loadOwnDialects(root, files));
  return built && { spec: built.spec, yaml: built.yaml, ledger: built.reconciliation.ledger };
}

/** All that `generate` writes, in memory. Undefined where an error stands in the way; `collector` has it. */
export async function buildProject(
  root: string,
  collector: Collector,
  stopwatch: Stopwatch,
  findPrinted?: FindPrinted,
): Promise<MakeWriteSet | undefined> {
  const written = await writeSpec(root, collector, stopwatch);
  if (!written) return undefined;
  const { ledger, spec, yaml } = written;
  releaseMemory();
  const files = await emitPackageFiles(spec, collector, findPrinted);
  if (collector.hasFailed()) return undefined;
  stopwatch.lap("emit", count(files.length, "file"));
  const inPackage = (path: string): string => `${projectPaths.package}/${path}`;
  const outputs = [
    { path: projectPaths.spec, text: yaml },
    { path: projectPaths.ledger, text: ledger },
    ...files.map((file) => ({ ...file, path: inPackage(file.path) })),
  ];
  const folder = join(root, projectPaths.package);
  collector.add(findTakenTargets(folder, files));
  if (collector.hasFailed()) return undefined;
  collector.add(reportForeign(folder, findLeftovers(folder, files).foreign));
  return () => ({ files: outputs, removals: findLeftovers(folder, files).orphans.map(inPackage) });
}
