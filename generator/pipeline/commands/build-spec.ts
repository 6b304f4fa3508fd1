import { dialects } from "../../dialects/index.js";
import type { ApiSpec, Dialect } from "../../model/index.js";
import { applyOverlay, readWritten, type AppliedAction } from "../../openapi/index.js";
import { reconcile, ruleNames, type Reconciliation } from "../../reconcile/index.js";
import { longReading } from "../engine.js";
import { findMisfits } from "../project/check-examples.js";
import {
  findUnknownCredentials,
  findUnknownDialects,
  findUnknownOptions,
  findUnknownRules,
} from "../project/check-manifest.js";
import { findLostPages } from "../project/empty-page.js";
import type { ProjectFiles } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { readDocuments, sumLengths, type ReadRequest } from "../project/readings.js";
import type { Collector } from "../reports/report.js";
import { loadManifest, loadSources } from "../project/sources.js";
import { count, type Stopwatch } from "../reports/stopwatch.js";

/** A spec as it will stand on disk: what a reviewer approves is what ships. */
interface WrittenSpec {
  readonly yaml: string;
  /** What reading the YAML gives. */
  readonly spec: ApiSpec;
  /** The corrections of `spec/overlay.yaml`. */
  readonly corrections: readonly AppliedAction[];
}

/** The spec of a project, and how it came about. */
export interface BuiltSpec extends WrittenSpec {
  readonly reconciliation: Reconciliation;
}

/** A spec as it is written and read again, with the corrections of the overlay where the project has one. */
function writeAndCorrect(
  files: ProjectFiles,
  uncorrected: ApiSpec,
  collector: Collector,
): WrittenSpec | undefined {
  const show = (yaml: string) => collector.keep({ name: projectPaths.spec, text: yaml });
  if (!files.has(projectPaths.overlay)) {
    const { diagnostics, spec, yaml } = readWritten(uncorrected, show);
    collector.add(diagnostics);
    return spec && { yaml, spec, corrections: [] };
  }
  const overlay = files.load(projectPaths.overlay);
  if (!overlay.document) {
    collector.add([overlay.diagnostic]);
    return undefined;
  }
  const { applied, diagnostics, spec, yaml } = applyOverlay(
    uncorrected,
    collector.keep(overlay.document),
    show,
  );
  collector.add(diagnostics);
  return spec && yaml !== undefined ? { yaml, spec, corrections: applied } : undefined;
}

/** The ledger of the last run, where there was one. */
function loadLedger(files: ProjectFiles): string | undefined {
  return files.has(projectPaths.ledger) ? files.load(projectPaths.ledger).document?.text : undefined;
}

function announceLongReading(requests: readonly ReadRequest[], stopwatch: Stopwatch): void {
  const length = sumLengths(requests);
  if (length < longReading) return;
  const size = `${String(Math.round(length / 1_000_000))} million characters`;
  stopwatch.announce(`reading ${count(requests.length, "document")}, ${size}`);
}

/** The documents of a project to its spec, in memory. Undefined where an error stands in the way; `collector` has it. */
export function buildSpec(
  files: ProjectFiles,
  collector: Collector,
  stopwatch: Stopwatch,
  own: readonly Dialect[] = [],
): BuiltSpec | undefined {
  const manifest = loadManifest(files, collector);
  if (!manifest) return undefined;
  const known = [...own, ...dialects].map(({ name }) => name);
  collector.add(findUnknownDialects(manifest, known));
  const requests = loadSources(files, manifest, collector);
  if (collector.hasFailed()) return undefined;

  announceLongReading(requests, stopwatch);
  const { readings, diagnostics } = readDocuments(requests, own);
  collector.add(diagnostics);
  collector.add(findLostPages(requests, readings, loadLedger(files)));
  const claims = readings.reduce((sum, reading) => sum + reading.claims.length, 0);
  stopwatch.lap("read", `${count(readings.length, "document")}, ${count(claims, "claim")}`);
  collector.add(findUnknownCredentials(manifest, readings));
  collector.add(findUnknownRules(manifest, ruleNames));
  if (diagnostics.some(({ severity }) => severity === "error")) return undefined;

  const reconciliation = reconcile(readings, manifest.project);
  collector.add(reconciliation.diagnostics);
  collector.add(findUnknownOptions(manifest, reconciliation.spec));
  if (collector.hasFailed()) return undefined;
  const written = writeAndCorrect(files, reconciliation.spec, collector);
  if (!written || collector.hasFailed()) return undefined;
  collector.add(findMisfits(reconciliation.evidence, written.spec));
  const { operations, schemas } = written.spec;
  stopwatch.lap("reconcile", `${count(operations.length, "operation")}, ${count(schemas.length, "type")}`);
  return { ...written, reconciliation };
}
