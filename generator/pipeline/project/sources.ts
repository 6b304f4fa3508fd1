import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { hideCredentials } from "../network/credentials.js";
import { readManifest, type Manifest, type ManifestReading } from "./manifest.js";
import { findNearFile } from "./near-file.js";
import { findMisnamed } from "./project-root.js";
import type { ProjectFiles } from "./project-files.js";
import { projectPaths } from "./project-paths.js";
import type { ReadRequest } from "./readings.js";
import type { Collector } from "../reports/report.js";

/** A manifest, and where its members stand in the file. */
export interface LoadedManifest extends Manifest {
  readonly placeOf: ManifestReading["placeOf"];
}

/** Reads the manifest of a project. */
export function loadManifest(files: ProjectFiles, collector: Collector): LoadedManifest | undefined {
  const loaded = files.load(projectPaths.manifest);
  if (!loaded.document) {
    const missing = diagnose("project-missing", findMisnamed(files.has));
    collector.add([loaded.isMissing ? missing : loaded.diagnostic]);
    return undefined;
  }
  const { manifest, diagnostics, placeOf } = readManifest(collector.keep(loaded.document));
  collector.add(diagnostics);
  return manifest && { ...manifest, placeOf };
}

/** That a document of the list is missing, and which one may be meant. */
function nameNearFile(files: ProjectFiles, file: string): Diagnostic {
  const near = findNearFile(file, files.list(projectPaths.sources));
  return diagnose("file-not-found", { path: file, reason: "ENOENT", ...(near !== undefined && { near }) });
}

/** Loads the documents that a manifest lists; a pending one is only mentioned. */
export function loadSources(
  files: ProjectFiles,
  { placeOf, sources }: LoadedManifest,
  collector: Collector,
): ReadRequest[] {
  const requests: ReadRequest[] = [];
  for (const [index, { dialect, file, isPending, rank, retrieved, url }] of sources.entries()) {
    if (isPending) {
      collector.add([diagnose("source-pending", { file, ...(dialect && { dialect }) })]);
      continue;
    }
    const loaded = files.load(`${projectPaths.sources}/${file}`, file);
    if (!loaded.document) {
      const at = placeOf(["sources", index, "file"]);
      const diagnostic = loaded.isMissing ? nameNearFile(files, file) : loaded.diagnostic;
      collector.add([{ ...diagnostic, ...(at && { at }) }]);
      continue;
    }
    const document = {
      ...loaded.document,
      ...(url && { url: hideCredentials(url) }),
      ...(retrieved && { retrieved }),
    };
    requests.push({ document: collector.keep(document), ...(dialect && { dialect }), rank });
  }
  return requests;
}
