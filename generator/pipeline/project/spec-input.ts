import { dirname, isAbsolute, relative, resolve } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { ApiSpec, SourceDocument, SourceRef } from "../../model/index.js";
import { findWrittenAt, type WrittenSpec } from "../../drift/index.js";
import { findCommittedSet, type Committed } from "./committed-set.js";
import { findTop } from "./git.js";
import { openCommit, openFolder, type ProjectFiles } from "./project-files.js";
import { projectPaths } from "./project-paths.js";
import { openInput, readSource, type SpecReading, type SpecSource } from "./spec-documents.js";
import { findSpecSet, readSpecSet, type SpecSet } from "./spec-set.js";
import { hideCredentials } from "../network/credentials.js";
import type { Collector } from "../reports/report.js";

/** A spec that drift compares. */
export interface SpecInput {
  /** What reports call it: `git:HEAD`, `spec/openapi.yaml`. */
  readonly label: string;
  /** Of several files that are one API, the first. */
  readonly document: SourceDocument;
  /** The other documents that it is written in, by name; of several that are one API, all. */
  readonly parts: ReadonlyMap<string, SourceDocument>;
  readonly spec: ApiSpec;
  /** Whether it is docwright's own: in the profile, with a package made from it. */
  readonly isOwn: boolean;
  /** It as it is written; absent where the model holds all of it. */
  readonly written?: WrittenSpec;
  /** Where what is at a JSON pointer stands in the document; undefined where it has no such place. */
  readonly placeOf: (pointer: string) => SourceRef | undefined;
  /** The project it was generated from, where that is at hand. */
  readonly project?: ProjectFiles;
}

const gitPrefix = "git:";

interface Found extends SpecSource {
  readonly label: string;
  readonly project?: ProjectFiles;
}

/** A file of a project in a folder or at a commit, and those beside it. */
function openIn(root: string, files: ProjectFiles, path: string, label: string): SpecSource {
  const nameOf = (file: string) => (label.startsWith(gitPrefix) ? `${label}:${file}` : file);
  return {
    main: resolve(root, path),
    loaded: files.load(path, nameOf(path)),
    load: (address) => {
      const file = relative(root, address);
      return files.load(file, nameOf(file));
    },
  };
}

/** What `git:REV` and `git:REV:PATH` name; without a path it is the project's spec. */
function parseCommitted(input: string): Omit<Committed, "path"> & { readonly path?: string } {
  const [, revision = "", path] = /^([^:]*)(?::(.*))?$/su.exec(input.slice(gitPrefix.length)) ?? [];
  return { revision, label: gitPrefix + revision, ...(path !== undefined && { path }) };
}

/** The folder that a path at a commit starts from, as for git: one with dots from the working folder, any other from the top. */
function findStart(path: string, root: string): string {
  return /^\.{1,2}(?:\/|$)/u.test(path) ? resolve(".") : (findTop(root) ?? root);
}

function openRevision(input: string, root: string): Found {
  const { label, path, revision } = parseCommitted(input);
  if (path === undefined) {
    const project = openCommit(root, revision);
    return { label, project, ...openIn(root, project, projectPaths.spec, label) };
  }
  const start = findStart(path, root);
  return { label: input, ...openIn(start, openCommit(start, revision), path, label) };
}

/** The files that an input stands for, if it is a folder, at a commit or on disk, or a glob. */
export function findSet(input: string | undefined, root: string): SpecSet | undefined {
  if (input === undefined) return undefined;
  if (!input.startsWith(gitPrefix)) return findSpecSet(input);
  const { path, ...commit } = parseCommitted(input);
  return path === undefined ? undefined : findCommittedSet({ ...commit, path }, findStart(path, root));
}

async function find(input: string | undefined, root: string): Promise<Found> {
  if (input === undefined) {
    const project = openFolder(root);
    const label = projectPaths.spec;
    return { label, project, ...openIn(root, project, label, label) };
  }
  if (input.startsWith(gitPrefix)) return openRevision(input, root);
  return { label: input === "-" ? "standard input" : hideCredentials(input), ...(await openInput(input)) };
}

/** How a spec that was read is compared: the model holds all of what is docwright's own. */
function describe(
  reading: SpecReading,
  main: string,
): Pick<SpecInput, "isOwn" | "parts" | "placeOf" | "written"> {
  const { document, findWritten, isProfile, isUnheld, origins, others, parts, placeOf, roots } = reading;
  // Without docwright's own extension no package was made from it, so its schema names are nobody's exports.
  if (isProfile && document.text.includes("x-sdk")) return { isOwn: true, parts, placeOf };
  const root = findWritten();
  if (!root) return { isOwn: false, parts, placeOf };
  const isUpgraded = root !== reading.root;
  const nameOf = (address: string) => (isAbsolute(address) ? relative(dirname(main), address) : address);
  const documents = roots && new Map([...roots].map(([address, tree]) => [nameOf(address), tree]));
  const written = {
    root,
    others,
    nameOf,
    ...(documents && { documents }),
    ...(isUpgraded && { source: reading.root }),
    ...(origins && { origins }),
    unheld: isUnheld,
  };
  const isHere = ({ source }: SourceRef) => source === document.name || parts.has(source);
  return {
    isOwn: false,
    written,
    parts,
    placeOf: (pointer) => [findWrittenAt(written, pointer)?.node.at].find((at) => at && isHere(at)),
  };
}

/**
 * Loads a spec of any OpenAPI: `git:REV`, `git:REV:PATH`, a file, an address, `-` for standard input, or the project's
 * own where no input is named. Of a folder, at a commit or on disk, or a glob, `set` is the files that it stands for.
 */
export async function loadSpec(
  input: string | undefined,
  root: string,
  collector: Collector,
  set?: SpecSet,
): Promise<SpecInput | undefined> {
  if (set && input !== undefined) {
    const reading = await readSpecSet(set, input, collector);
    return reading && toInput(reading, resolve(set.folder, "openapi"), input, collector);
  }
  const { label, project, ...source } = await find(input, root);
  const reading = await readSource(source, collector);
  const read = reading && toInput(reading, source.main, label, collector);
  return read && { ...read, ...(project && { project }) };
}

function toInput(
  reading: SpecReading,
  main: string,
  label: string,
  collector: Collector,
): SpecInput | undefined {
  const { document, spec } = reading;
  if (!spec && !collector.hasFailed()) collector.add([diagnose("drift-base-unreadable", { input: label })]);
  return spec && { label, document, spec, ...describe(reading, main) };
}
