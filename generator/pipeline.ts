import type { AcceptOptions } from "./pipeline/commands/accept-drift.js";
import type { DriftOptions, DriftResult } from "./pipeline/commands/drift.js";
import type { Explained } from "./pipeline/commands/explain.js";
import type { EmitOptions, PackageEmitted } from "./pipeline/commands/emit-package.js";
import type { GenerateOptions, Generation } from "./pipeline/commands/generate.js";
import type { InitOptions, Initiation } from "./pipeline/commands/init.js";
import type { OneShotOptions } from "./pipeline/commands/one-shot.js";
import type { Pull, PullOptions } from "./pipeline/commands/pull.js";
import type { PagesRead, ReadOptions } from "./pipeline/commands/read-pages.js";

export { openApiVersions, suggestNames, type Diagnostic, type SourceDocument } from "./model/index.js";
export { tuneEngine } from "./pipeline/engine.js";
export { findWay } from "./pipeline/disk/name-path.js";
export { isBuildStale } from "./pipeline/disk/stale-build.js";
export { findMisnamedIn, findProjectRoot, isProject } from "./pipeline/project/project-root.js";
export type { Discrepancy } from "./pipeline/commands/check.js";
export type { DriftOptions, DriftResult } from "./pipeline/commands/drift.js";
export { driftFormats, type DriftFormat } from "./pipeline/reports/drift-formats.js";
export type { Explained } from "./pipeline/commands/explain.js";
export type { Gate } from "./drift/index.js";
export type { EmitOptions, PackageEmitted } from "./pipeline/commands/emit-package.js";
export type { GenerateOptions, Generation } from "./pipeline/commands/generate.js";
export type { Pull, PullOptions, PullOutcome } from "./pipeline/commands/pull.js";
export type { InitOptions, Initiation } from "./pipeline/commands/init.js";
export type { Ask } from "./pipeline/init/propose-project.js";
export type { PagesRead } from "./pipeline/commands/read-pages.js";
export type { Report } from "./pipeline/reports/report.js";
export { count, type Step } from "./pipeline/reports/stopwatch.js";
export { RefusedError } from "./pipeline/reports/refused-error.js";

// The flow as calls. Each command loads what it uses when it runs, so that none pays for the stages of another.

/** `docwright generate`: the project's documents to its spec and its package. */
export async function generate(options: GenerateOptions): Promise<Generation> {
  return (await import("./pipeline/commands/generate.js")).generate(options);
}

/** `docwright init`: sources to a project that `generate` can read. */
export async function init(options: InitOptions): Promise<Initiation> {
  return (await import("./pipeline/commands/init.js")).init(options);
}

/** `docwright SOURCE --out DIR`: sources to a client package, without a project. */
export async function readAndEmit(options: OneShotOptions): Promise<PackageEmitted> {
  return (await import("./pipeline/commands/one-shot.js")).readAndEmit(options);
}

/** `docwright read`: documents to OpenAPI. */
export async function readPages(files: readonly string[], options: ReadOptions = {}): Promise<PagesRead> {
  return (await import("./pipeline/commands/read-pages.js")).readPages(files, options);
}

/** `docwright emit`: any OpenAPI to a client package. */
export async function emitPackage(
  spec: string,
  out: string,
  options: EmitOptions = {},
): Promise<PackageEmitted> {
  return (await import("./pipeline/commands/emit-package.js")).emitPackage(spec, out, options);
}

/** `docwright pull`: the project's pages, fetched again. */
export async function pull(options: PullOptions): Promise<Pull> {
  return (await import("./pipeline/commands/pull.js")).pull(options);
}

/** `docwright generate --watch`: calls `onChange` after each change to the project's inputs, until `signal` aborts. */
export async function watchInputs(
  root: string,
  signal: AbortSignal,
  onChange: () => Promise<void>,
): Promise<void> {
  return (await import("./pipeline/commands/watch.js")).watchInputs(root, signal, onChange);
}

/** `docwright explain`: every claim behind a name of the project's spec. */
export async function explainName(root: string, name: string): Promise<Explained> {
  return (await import("./pipeline/commands/explain.js")).explainName(root, name);
}

/** `docwright drift`: what changed between two specs. */
export async function findDrift(options: DriftOptions): Promise<DriftResult> {
  return (await import("./pipeline/commands/drift.js")).findDrift(options);
}

/** The end of `docwright generate`: what changed since the last commit, in a few lines. */
export async function summariseDrift(root: string, today: string): Promise<string> {
  if (!(await import("./pipeline/project/spec-changed.js")).isSpecChanged(root)) return "";
  return (await import("./pipeline/commands/drift.js")).summariseDrift(root, today);
}

/** `docwright drift --accept`: lives with a change from now on. */
export async function acceptDrift(options: AcceptOptions): Promise<DriftResult> {
  return (await import("./pipeline/commands/accept-drift.js")).acceptDrift(options);
}

/** `docwright drift --explain`: what a kind of change means. */
export async function explainDriftKind(kind: string): Promise<DriftResult> {
  return (await import("./pipeline/commands/drift.js")).explainDriftKind(kind);
}
