import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ApiSpec } from "../model/index.js";
import { applyOverlay, readOpenApi, writeOpenApi } from "../openapi/index.js";
import { reconcile, type Reconciliation } from "../reconcile/index.js";
import { loadDocument } from "./documents.js";
import { readDocuments } from "./readings.js";
import type { Collector } from "./report.js";
import { projectPaths } from "./project-paths.js";
import { loadManifest, loadSources } from "./sources.js";
import { count, type Stopwatch } from "./stopwatch.js";

/** The spec of a project as it will stand on disk, and how it came about. */
export interface BuiltSpec {
  readonly yaml: string;
  /** The YAML read back: what a reviewer approves is what ships. */
  readonly spec: ApiSpec;
  readonly reconciliation: Reconciliation;
}

/** The YAML with the corrections of `spec/overlay.yaml`, where the project has any. */
function correct(root: string, yaml: string, collector: Collector): string | undefined {
  const path = join(root, projectPaths.overlay);
  if (!existsSync(path)) return yaml;
  const overlay = loadDocument(path, projectPaths.overlay);
  if (!overlay.document) {
    collector.add([overlay.diagnostic]);
    return undefined;
  }
  const document = { name: projectPaths.spec, text: yaml };
  const result = applyOverlay(document, collector.keep(overlay.document));
  collector.add(result.diagnostics);
  return result.yaml;
}

/** The documents of a project to its spec, in memory. Undefined where an error stands in the way; `collector` has it. */
export function buildSpec(root: string, collector: Collector, stopwatch: Stopwatch): BuiltSpec | undefined {
  const manifest = loadManifest(root, collector);
  if (!manifest) return undefined;
  const requests = loadSources(root, manifest, collector);
  if (collector.hasFailed) return undefined;

  const { readings, diagnostics } = readDocuments(requests);
  collector.add(diagnostics);
  const claims = readings.reduce((sum, reading) => sum + reading.claims.length, 0);
  stopwatch.lap("read", `${count(readings.length, "document")}, ${count(claims, "claim")}`);
  if (collector.hasFailed) return undefined;

  const reconciliation = reconcile(readings, manifest.project);
  collector.add(reconciliation.diagnostics);
  if (collector.hasFailed) return undefined;
  const yaml = correct(root, writeOpenApi(reconciliation.spec), collector);
  if (yaml === undefined || collector.hasFailed) return undefined;

  const { diagnostics: problems, spec } = readOpenApi(
    collector.keep({ name: projectPaths.spec, text: yaml }),
  );
  collector.add(problems);
  if (!spec) return undefined;
  stopwatch.lap(
    "reconcile",
    `${count(spec.operations.length, "operation")}, ${count(spec.schemas.length, "type")}`,
  );
  return { yaml, spec, reconciliation };
}
