import { dirname, isAbsolute, relative, resolve } from "node:path";
import { diagnose } from "../../diagnostics.js";
import type { ApiSpec, SourceDocument, SourceRef } from "../../model/index.js";
import { findWrittenAt, type WrittenSpec } from "../../drift/index.js";
import { growYoungGeneration, longReading } from "../engine.js";
import { nameWithin } from "../disk/name-path.js";
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
  /** The path of one of its documents, from the working folder; of one at a commit, where it lies when that is checked out. */
  readonly fileOf: (document: SourceDocument) => string;
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
interface AtCommit extends Omit<Committed, "path"> {
  readonly path?: string;
  /** The folder that a path starts from. */
  readonly start: string;
}

/** What an input of a comparison names, as far as that is known without reading it. */
export interface SpecTarget {
  readonly input: string | undefined;
  /** The files that it stands for, if it is a folder, at a commit or on disk, or a glob. */
  readonly set: SpecSet | undefined;
  readonly commit?: AtCommit;
}

/** The folder that a path at a commit starts from, as for git: one with dots from the working folder, any other from the top. */
function findStart(path: string, root: string): string {
  return /^\.{1,2}(?:\/|$)/u.test(path) ? resolve(".") : (findTop(root) ?? root);
}

function parseCommitted(input: string, root: string): AtCommit {
  const [, revision = "", path] =
    /^((?:\{[^}]*\}|[^:])*)(?::(.*))?$/su.exec(input.slice(gitPrefix.length)) ?? [];
  const commit = { revision, label: gitPrefix + revision };
  return path === undefined ? { ...commit, start: root } : { ...commit, path, start: findStart(path, root) };
}

function openRevision(input: string, { label, path, revision, start }: AtCommit): Found {
  const files = openCommit(start, revision);
  return path === undefined
    ? { label, project: files, ...openIn(start, files, projectPaths.spec, label) }
    : { label: input, ...openIn(start, files, path, label) };
}

/**
 * What an input names: `git:REV`, `git:REV:PATH`, a file, an address, `-` for standard input, a folder, at a commit or on
 * disk, or a glob; the project's own spec where there is none.
 */
export function findTarget(input: string | undefined, root: string): SpecTarget {
  if (input === undefined) return { input, set: undefined };
  if (!input.startsWith(gitPrefix)) return { input, set: findSpecSet(input) };
  const commit = parseCommitted(input, root);
  const { path = "", start } = commit;
  // For git no path is the top folder; here it is that of a variable that is not set.
  const set = path.trim() === "" ? undefined : findCommittedSet({ ...commit, path }, start);
  return { input, commit, set };
}

async function find({ commit, input }: SpecTarget, root: string): Promise<Found> {
  if (input === undefined) {
    const project = openFolder(root);
    const label = projectPaths.spec;
    return { label, project, ...openIn(root, project, label, label) };
  }
  if (commit) return openRevision(input, commit);
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

function createFileOf({ commit, input }: SpecTarget, root: string): SpecInput["fileOf"] {
  if (commit) return ({ name }) => nameWithin(commit.start, name.slice(`${commit.label}:`.length));
  return ({ name, path }) => (input === undefined && path !== undefined ? nameWithin(root, path) : name);
}

function prepareLongReading({ loaded }: SpecSource): void {
  if ((loaded.document?.text.length ?? 0) >= longReading) growYoungGeneration();
}

/** Loads the spec that an input names, which may be of any OpenAPI. */
export async function loadSpec(
  target: SpecTarget,
  root: string,
  collector: Collector,
): Promise<SpecInput | undefined> {
  const { input, set } = target;
  const fileOf = createFileOf(target, root);
  if (set && input !== undefined) {
    const reading = await readSpecSet(set, input, collector);
    const read = reading && toInput(reading, resolve(set.folder, "openapi"), input, collector);
    return read && { ...read, fileOf };
  }
  const { label, project, ...source } = await find(target, root);
  prepareLongReading(source);
  const reading = await readSource(source, collector);
  const read = reading && toInput(reading, source.main, label, collector);
  return read && { ...read, fileOf, ...(project && { project }) };
}

function toInput(
  reading: SpecReading,
  main: string,
  label: string,
  collector: Collector,
): Omit<SpecInput, "fileOf"> | undefined {
  const { document, spec } = reading;
  if (!spec && !collector.hasFailed()) collector.add([diagnose("drift-base-unreadable", { input: label })]);
  return spec && { label, document, spec, ...describe(reading, main) };
}
