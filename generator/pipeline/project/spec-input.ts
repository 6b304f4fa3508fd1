import { diagnose } from "../../diagnostics.js";
import type { ApiSpec, SourceDocument } from "../../model/index.js";
import { normaliseOpenApi, readOpenApi } from "../../openapi/index.js";
import { loadDocument, loadStandardInput, type Loaded } from "./documents.js";
import { openCommit, openFolder, type ProjectFiles } from "./project-files.js";
import { projectPaths } from "./project-paths.js";
import type { Collector } from "../reports/report.js";

/** A spec that drift compares. */
export interface SpecInput {
  /** What reports call it: `git:HEAD`, `spec/openapi.yaml`. */
  readonly label: string;
  readonly document: SourceDocument;
  readonly spec: ApiSpec;
  /** Whether it is docwright's own: in the profile, with a package made from it. */
  readonly isOwn: boolean;
  /** The project it was generated from, where that is at hand. */
  readonly project?: ProjectFiles;
}

const gitPrefix = "git:";

interface Found {
  readonly label: string;
  readonly loaded: Loaded;
  readonly project?: ProjectFiles;
}

async function find(input: string | undefined, root: string): Promise<Found> {
  if (input === "-") return { label: "standard input", loaded: await loadStandardInput() };
  if (input === undefined) {
    const project = openFolder(root);
    return { label: projectPaths.spec, loaded: project.load(projectPaths.spec), project };
  }
  if (!input.startsWith(gitPrefix)) return { label: input, loaded: loadDocument(input) };
  const project = openCommit(root, input.slice(gitPrefix.length));
  return { label: input, loaded: project.load(projectPaths.spec, `${input}:${projectPaths.spec}`), project };
}

/** A spec of the profile as it is, any other OpenAPI normalised to it. */
function readSpec(
  document: SourceDocument,
  collector: Collector,
): Pick<SpecInput, "spec" | "isOwn"> | undefined {
  const own = readOpenApi(document);
  if (own.spec && own.diagnostics.every(({ severity }) => severity !== "error")) {
    // Without docwright's own extension no package was made from it, so its schema names are nobody's exports.
    return { spec: own.spec, isOwn: document.text.includes("x-sdk") };
  }
  const { diagnostics, spec } = normaliseOpenApi(document);
  collector.add(diagnostics);
  return spec && { spec, isOwn: false };
}

/**
 * Loads a spec: `git:REV`, a file, `-` for standard input, or the project's own where no input is named. Any OpenAPI
 * 3.0 or 3.1 will do.
 */
export async function loadSpec(
  input: string | undefined,
  root: string,
  collector: Collector,
): Promise<SpecInput | undefined> {
  const { label, loaded, project } = await find(input, root);
  if (!loaded.document) {
    collector.add([loaded.diagnostic]);
    return undefined;
  }
  const document = collector.keep(loaded.document);
  const read = readSpec(document, collector);
  if (!read && !collector.hasFailed()) collector.add([diagnose("drift-base-unreadable", { input: label })]);
  return read && { label, document, ...read, ...(project && { project }) };
}
