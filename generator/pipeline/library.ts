import type { Change } from "../drift/index.js";
import type {
  ApiSpec,
  Diagnostic,
  Dialect,
  OutputFile,
  ProjectInfo,
  SourceDocument,
} from "../model/index.js";
import { normaliseOpenApi } from "../openapi/index.js";
import { reconcile as reconcileReadings, type SourceReading } from "../reconcile/index.js";
import { emitPackageFiles } from "./commands/package-files.js";
import { findMisfits } from "./project/check-examples.js";
import { readDocuments, type Readings } from "./project/readings.js";
import { Collector } from "./reports/report.js";

// docwright for programs: the flow as functions without a file system, a network or a process.

export { writeOpenApi } from "../openapi/index.js";

/** A document, what reads it, and how much it counts. */
export interface InputDocument extends SourceDocument {
  /** Absent: recognised from the marks of the text. */
  readonly dialect?: string;
  /** Where documents disagree, the lower one wins; absent: the place in the list. */
  readonly rank?: number;
}

export interface ReadOptions {
  /** Tried before those of docwright, in this order. */
  readonly dialects?: readonly Dialect[];
}

/** Documents to what each of them says of the API. */
export function read(documents: readonly InputDocument[], { dialects = [] }: ReadOptions = {}): Readings {
  const requests = documents.map(({ dialect, rank, ...document }, index) => ({
    document,
    rank: rank ?? index + 1,
    ...(dialect !== undefined && { dialect }),
  }));
  return readDocuments(requests, dialects);
}

/** The one spec that documents make, and the text of its ledger. */
export interface Reconciled {
  readonly spec: ApiSpec;
  readonly ledger: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What documents say, to one spec. Neither their order nor that of a manifest matters, but ranks do. */
export function reconcile(readings: readonly SourceReading[], project: ProjectInfo): Reconciled {
  const { diagnostics, evidence, ledger, spec } = reconcileReadings(readings, project);
  return { spec, ledger, diagnostics: [...diagnostics, ...findMisfits(evidence, spec)] };
}

/** Any OpenAPI, as YAML or JSON, to a spec; no spec where it can't be read at all. */
export function readOpenApi(document: SourceDocument): {
  readonly spec?: ApiSpec;
  readonly diagnostics: readonly Diagnostic[];
} {
  return normaliseOpenApi(document);
}

/** A spec to the files of its client package; none where a diagnostic is an error. */
export async function emit(
  spec: ApiSpec,
): Promise<{ readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const collector = new Collector();
  const files = await emitPackageFiles(spec, collector);
  return { files: files.map(({ path, text }) => ({ path, text })), diagnostics: collector.diagnostics };
}

/** Two specs to what changed, for whom, and how bad it is. */
export async function compare(base: ApiSpec, revision: ApiSpec): Promise<readonly Change[]> {
  return (await import("../drift/index.js")).compare(base, revision);
}
