import { resolve } from "node:path";
import { readOpenApi } from "../../openapi/index.js";
import { loadDocument, loadStandardInput } from "../project/documents.js";
import { emitPackageFiles } from "./package-files.js";
import { findForeignFolder, findLeftovers, reportForeign } from "../disk/package-folder.js";
import { ownsInPackage } from "../disk/ownership.js";
import { Collector, type Report } from "../reports/report.js";
import { commit, recover } from "../disk/transaction.js";

/** What `emit` wrote, relative to the output folder. */
export interface PackageEmitted extends Report {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly total: number;
}

/** Any OpenAPI of the profile to a client package in `out`. `-` is standard input. */
export async function emitPackage(specPath: string, out: string): Promise<PackageEmitted> {
  const collector = new Collector();
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  const nothing = { ...report, changed: [], removed: [], total: 0 };
  const root = resolve(out);
  // First, because a folder that a killed command has half filled does not look like one of ours.
  if (out.trim() !== "") await recover(root, ownsInPackage);
  const foreign = findForeignFolder(out);
  if (foreign) {
    collector.add([foreign]);
    return nothing;
  }
  const loaded = specPath === "-" ? await loadStandardInput() : loadDocument(specPath);
  if (!loaded.document) {
    collector.add([loaded.diagnostic]);
    return nothing;
  }
  const { diagnostics, spec } = readOpenApi(collector.keep(loaded.document));
  collector.add(diagnostics);
  if (!spec || collector.hasFailed()) return nothing;
  const files = await emitPackageFiles(spec, collector);
  if (collector.hasFailed()) return nothing;
  collector.add(reportForeign(findLeftovers(root, files).foreign));
  const makeSet = () => ({ files, removals: findLeftovers(root, files).orphans });
  const written = await commit(root, makeSet, ownsInPackage);
  return {
    ...report,
    changed: written.files.map(({ path }) => path),
    removed: written.removals,
    total: files.length,
  };
}
