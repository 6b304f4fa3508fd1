import { resolve } from "node:path";
import { diagnose } from "../../diagnostics.js";
import { resolveServers, type ApiSpec } from "../../model/index.js";
import { loadDocument } from "../project/documents.js";
import { isAddress, readOpenApiInput } from "../project/spec-documents.js";
import { hideCredentials } from "../network/credentials.js";
import { emitPackageFiles } from "./package-files.js";
import { findForeignFolder, findLeftovers, findTakenTargets, reportForeign } from "../disk/package-folder.js";
import { releaseMemory } from "../engine.js";
import { ownsInPackage } from "../disk/ownership.js";
import { Collector, type Report } from "../reports/report.js";
import { commit, recover } from "../disk/transaction.js";

/** What `emit` wrote, relative to the output folder. */
export interface PackageEmitted extends Report {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly total: number;
  /** How many operations the client has, and how many were left out. */
  readonly operations: number;
  readonly leftOut: number;
}

function countOperations({ operations }: ApiSpec, { diagnostics }: Collector) {
  const leftOut = diagnostics.filter(({ code }) => code === "operation-left-out").length;
  return { emitted: operations.length - leftOut, leftOut };
}

export interface EmitOptions {
  /** An operation that can't be emitted is an error. */
  readonly strict?: boolean;
  /** References out of the folder of the spec, or to other hosts, are followed. */
  readonly followReferences?: boolean;
  /** The file of an overlay that corrects the spec as it is written. */
  readonly overlay?: string;
}

/** An emission that wrote nothing; `collector` says why. */
export function emitNothing({ diagnostics, documents }: Collector): PackageEmitted {
  return { diagnostics, documents, changed: [], removed: [], total: 0, operations: 0, leftOut: 0 };
}

/** Reports what keeps a package from being written into a folder, before anything is read for it. */
export async function checkOut(out: string, collector: Collector): Promise<void> {
  // First, because a folder that a killed command has half filled does not look like one of ours.
  if (out.trim() !== "") await recover(resolve(out), ownsInPackage);
  const foreign = findForeignFolder(out);
  if (foreign) collector.add([foreign]);
}

/** Writes the client package of a spec into a folder that {@link checkOut} found nothing against. */
export async function writeClient(
  spec: ApiSpec,
  out: string,
  collector: Collector,
  strict?: boolean,
): Promise<PackageEmitted> {
  const root = resolve(out);
  releaseMemory();
  const files = await emitPackageFiles(spec, collector, undefined, strict);
  const { emitted, leftOut } = countOperations(spec, collector);
  collector.add(findTakenTargets(root, files));
  if (collector.hasFailed()) return emitNothing(collector);
  collector.add(reportForeign(root, findLeftovers(root, files).foreign));
  const makeSet = () => ({ files, removals: findLeftovers(root, files).orphans });
  const written = await commit(root, makeSet, ownsInPackage);
  return {
    ...emitNothing(collector),
    changed: written.files.map(({ path }) => path),
    removed: written.removals,
    total: files.length,
    operations: emitted,
    leftOut,
  };
}

/** Reads what is to be emitted, by itself: what the spec was read from is let go of with this. */
async function readSpec(
  specPath: string,
  { overlay: path, followReferences = false }: EmitOptions,
  collector: Collector,
): Promise<ApiSpec | undefined> {
  const overlay = path === undefined ? undefined : loadDocument(path);
  if (overlay && !overlay.document) {
    collector.add([overlay.diagnostic]);
    return undefined;
  }
  const reading = await readOpenApiInput(specPath, collector, {
    allowsOutside: followReferences,
    ...(overlay && { overlay: overlay.document }),
  });
  if (!reading?.spec || !isAddress(specPath)) return reading?.spec;
  const { resolved, spec } = resolveServers(reading.spec, hideCredentials(specPath));
  collector.add([...resolved].map(([server, whole]) => diagnose("server-from-address", { server, whole })));
  return spec;
}

/** Any OpenAPI to a client package in `out`. `-` is standard input. */
export async function emitPackage(
  specPath: string,
  out: string,
  options: EmitOptions = {},
): Promise<PackageEmitted> {
  const collector = new Collector();
  await checkOut(out, collector);
  if (collector.hasFailed()) return emitNothing(collector);
  const spec = await readSpec(specPath, options, collector);
  if (!spec || collector.hasFailed()) return emitNothing(collector);
  return writeClient(spec, out, collector, options.strict);
}
