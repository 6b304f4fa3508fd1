import { stringifyJson } from "../model/index.js";
import { entry } from "./entry.js";

/** What the commonest refusals of a system mean; the names are those of POSIX. */
const systemReasons: Readonly<Record<string, string>> = {
  ENOSPC: " (the disk is full)",
  EDQUOT: " (your share of the disk is used up)",
  EACCES: " (you have no right to it)",
  EPERM: " (you have no right to it)",
  EROFS: " (the file system is read-only)",
  EISDIR: " (it is a folder)",
  ENOTDIR: " (a file lies where a folder goes)",
  ENOENT: " (it is gone)",
  EMFILE: " (too many files are open)",
  ENFILE: " (too many files are open)",
  EIO: " (the disk does not answer)",
  ENAMETOOLONG: " (its name is too long)",
};

/** What lies there instead of a manifest. */
function sayMisnamed(near: string | undefined): string {
  return near === undefined
    ? ""
    : `; there is ${near}, which is not read: the manifest is spec/docwright.yaml`;
}

/** What can be wrong with the project around the documents: its files, its manifest, its command line. */
export const projectCodes = {
  "arguments-invalid": entry(
    "error",
    ({ problem }: { problem: string }) => problem,
    "`docwright --help` lists the commands and options.",
  ),
  "file-not-found": entry(
    "error",
    ({ near, path, reason }: { path: string; reason: string; near?: string }) =>
      reason === "ENOENT"
        ? `there is no file ${path || '""'}${near === undefined ? "" : `; did you mean ${near}?`}`
        : `cannot read ${path} (${reason})`,
    "Check the path. The documents of a project lie in spec/sources; docwright generate writes spec/openapi.yaml.",
  ),
  "project-missing": entry(
    "error",
    ({ near }: { near?: string }) =>
      `there is no project here: neither this folder nor one around it has a spec/docwright.yaml${sayMisnamed(near)}`,
    "Make one with docwright init SOURCE, where SOURCE is a page, a folder, an address or an OpenAPI file, or name the folder of one with --project DIR.",
  ),
  "dialect-module-invalid": entry(
    "error",
    ({ path, problem }: { path: string; problem: string }) =>
      `the dialect ${path} of spec/docwright.yaml cannot be used: ${problem}`,
    "The path is relative to spec/ and stays inside the project; generator/docs/extending.md shows a whole dialect.",
  ),
  "own-bug": entry(
    "error",
    ({ detail }: { detail: string }) => `docwright met a bug of its own: ${detail}`,
    "Please report it with this text.",
  ),
  "project-exists": entry(
    "error",
    ({ path }: { path: string }) =>
      `${path} is there, so this folder is a project already; nothing was changed`,
    "Add documents to its list `sources` and run docwright generate, or run docwright init in another folder.",
  ),
  "project-unknown": entry(
    "error",
    ({ near, path }: { path: string; near?: string }) =>
      `${path} is no project: it has no spec/docwright.yaml${sayMisnamed(near)}`,
    "Name the folder that holds spec/, or make a project there with docwright init SOURCE --project DIR.",
  ),
  "init-without-source": entry(
    "error",
    () => "docwright init needs to know where the API is described; nothing was written",
    "Name a page, a folder of pages, an OpenAPI file, or an address of one of these or of an llms.txt.",
  ),
  "init-file-taken": entry(
    "error",
    ({ path }: { path: string }) =>
      `${path} is there, and the project would write over it; nothing was written`,
    "Move the file away or choose another folder; where the file describes the API, name its new place as a source.",
  ),
  "package-json-invalid": entry(
    "error",
    () => "package.json holds no JSON object, so that nothing can be added to it; nothing was written",
    "Correct the file, or move it away.",
  ),
  "source-missing": entry(
    "error",
    ({ path }: { path: string }) =>
      `there is no file or folder ${path || '""'}, and it is no http or https address; nothing was written`,
    "Check the path, or write the address with https://.",
  ),
  "address-unreadable": entry(
    "error",
    ({ url, reason }: { url: string; reason: string }) =>
      `cannot read ${url}: ${reason}; nothing was written`,
    "Check the address in a browser, or save the page and name the file.",
  ),
  "source-left-out": entry(
    "warning",
    ({ name, reason }: { name: string; reason: string }) => `${name} is left out: ${reason}`,
    "Nothing needs to be done, unless it describes operations over HTTP: then name the HTTP page of them, and no error, log-in or navigation page.",
  ),
  "sources-without-operations": entry(
    "error",
    () => "none of the sources documents an operation of an HTTP API; nothing was written",
    "Name a reference page that shows a method and a path, or an OpenAPI file.",
  ),
  "source-pending": entry(
    "warning",
    ({ file, dialect }: { file: string; dialect?: string }) =>
      `${file} is listed as pending: ${dialect === undefined ? "it is not read yet" : `nothing reads the dialect ${dialect} yet`}`,
    "Remove `pending: true` from its entry once the dialect is there.",
  ),
  "commit-unreadable": entry(
    "error",
    ({ revision, problem }: { revision: string; problem: string }) => `git:${revision} ${problem}`,
    "Check the name of the commit, and that git can read it here; where a variable holds the name, that it is set. Without git, compare two files: docwright drift OLD NEW.",
  ),
  "commit-without-file": entry(
    "error",
    ({ path, revision }: { path: string; revision: string }) =>
      `the commit ${revision} has no file ${path || '""'}`,
    "Commit the file first, or name a commit that has it. A path starts at the top of the repository, as for git; one that begins with ./ starts in the working folder.",
  ),
  "commit-in-submodule": entry(
    "error",
    ({ path, revision, submodule }: { path: string; revision: string; submodule: string }) =>
      `the commit ${revision} has no file ${path}: ${submodule} is a submodule, whose files are in a repository of its own`,
    "Run docwright in the folder of the submodule, and name a commit of that repository.",
  ),
  "name-unknown": entry(
    "error",
    ({ name, suggestions }: { name: string; suggestions: readonly string[] }) =>
      `nothing in the spec is called ${name}${suggestions.length === 0 ? "" : `; did you mean ${suggestions.join(" or ")}?`}`,
    "Name a type, a member (`LogGetResponse.tokens_in`), an operation (`logs.list`), a parameter of it, or a JSON pointer.",
  ),
  "drift-base-unreadable": entry(
    "error",
    ({ input }: { input: string }) => `${input} holds no OpenAPI document that can be compared`,
    "Give a file with OpenAPI 2.0 to 3.2, a folder or glob of such files, git:REVISION, or - for standard input.",
  ),
  "spec-set-empty": entry(
    "error",
    ({ input }: { input: string }) => `${input} holds no OpenAPI document`,
    "Name a folder, or quote a glob, of YAML or JSON files that begin with `openapi` or `swagger`.",
  ),
  "spec-set-overlaps": entry(
    "error",
    ({ base, revision }: { base: string; revision: string }) =>
      `${base} holds ${revision}, or a part of it, with which it is compared`,
    "Name a folder or glob of one state of the API alone, a file, or git:REVISION.",
  ),
  "spec-set-clash": entry(
    "error",
    ({ what, first, second }: { what: string; first: string; second: string }) =>
      `${first} and ${second} both have ${what}`,
    "Leave one of the files out, or name each as a spec of its own: together they are one API, which has it once.",
  ),
  "manifest-invalid": entry(
    "error",
    ({ problem }: { problem: string }) => `spec/docwright.yaml: ${problem}`,
    'Correct the manifest; README.md, "The manifest", lists its members, and editors know them by the `$schema` of the file.',
  ),
  "invalid-utf8": entry(
    "error",
    ({ path, offset }: { path: string; offset: number }) =>
      `${path} is not UTF-8: byte ${offset} cannot be read`,
    "Save the document as UTF-8.",
  ),
  "merge-conflict": entry(
    "error",
    () => "this marks a conflict that a merge left behind, so the document has two versions in one",
    "Resolve the conflict, or retrieve the page again.",
  ),
  "page-without-operations": entry(
    "error",
    ({ file, before }: { file: string; before: number }) =>
      `${file} documented ${before} operation${before === 1 ? "" : "s"} at the last run and none now`,
    "Check that the file is the page and not an empty, a log-in or an error page; retrieve it again, or take it off the list.",
  ),
  "operations-too-many": entry(
    "error",
    ({ operations, most }: { operations: number; most: number }) =>
      `the document describes ${operations} operations; docwright reads at most ${most} of one document`,
    "Check that the file is the page; split it where it is.",
  ),
  "write-outside": entry(
    "error",
    ({ path }: { path: string }) => `${path} would be written outside the output folder; nothing was written`,
    "Remove the link on the way to it, or choose another output folder.",
  ),
  "write-interrupted": entry(
    "error",
    () => "a command was killed while it wrote, so old and new files may lie side by side",
    "Run docwright generate: it finishes what was begun. This command writes nothing.",
  ),
  "state-foreign": entry(
    "error",
    ({ path, problem }: { path: string; problem: string }) =>
      `${path} ${problem}; nothing was read from it or written`,
    "Delete it, then run the command again.",
  ),
  "target-blocked": entry(
    "error",
    ({ path, problem }: { path: string; problem: string }) => `${path} ${problem}; nothing was written`,
    "Move it away or give yourself the right to write there, then run the command again.",
  ),
  "machine-fault": entry(
    "error",
    ({ path, reason }: { path: string; reason: string }) =>
      `the system refused what was to be done with ${path}: ${reason}${systemReasons[reason] ?? ""}`,
    "Make room, rights or the place for it, then run the command again: it finishes what was begun.",
  ),
  "file-not-ours": entry(
    "warning",
    ({ path }: { path: string }) =>
      `${path} was not written by docwright; it is kept, and goes into the package`,
    "Move it out of src/ if it does not belong there; delete it if an older docwright left it.",
  ),
  "folder-locked": entry(
    "error",
    ({ owner, path }: { owner: string; path: string }) =>
      `another docwright (process ${owner}) is writing here; its lock is ${path}`,
    "Wait until it is done, then run the command again; where none runs, delete the lock.",
  ),
  "folder-not-ours": entry(
    "error",
    ({ path }: { path: string }) => `${path} holds files that docwright did not write; nothing was written`,
    "Give --out an empty folder, or one that docwright wrote before; before docwright generate, move what is in generated/ away.",
  ),
  "folder-of-git": entry(
    "error",
    ({ path }: { path: string }) => `${path} lies in a folder .git, which is git's own; nothing was written`,
    "Name a folder outside of it.",
  ),
  "folder-unnamed": entry(
    "error",
    ({ option }: { option: string }) => `${option} is empty, so that it names no folder; nothing was written`,
    "Name a folder; where a variable holds its name, check that it is set.",
  ),
  "folder-is-file": entry(
    "error",
    ({ path }: { path: string }) => `${path} is no folder; nothing was written`,
    "Give --out a folder that is empty or not there yet, or one that docwright wrote before; before docwright generate or init, move the file away.",
  ),
  "page-unreachable": entry(
    "error",
    ({ url, reason }: { url: string; reason: string }) => `${url} can't be fetched: ${reason}`,
    "Check the address and the connection; save the document and name the file instead.",
  ),
  "reference-refused": entry(
    "error",
    ({ reference, problem }: { reference: string; problem: string }) =>
      `the reference to ${reference} is not followed: ${problem}`,
    "Bring the document into the folder of the spec, or allow it with --follow-references if you trust the spec.",
  ),
  "spec-too-many-files": entry(
    "error",
    ({ most }: { most: number }) => `the spec refers to more than ${String(most)} documents`,
    "Bundle it into one document first.",
  ),
  "dialect-unknown": entry(
    "error",
    ({ name, known }: { name: string; known: readonly string[] }) =>
      `there is no dialect ${stringifyJson(name)}; there are ${known.join(", ")}`,
    "Name one of them with --dialect, or leave the option out.",
  ),
  "dialect-foreign": entry(
    "error",
    ({ path, language }: { path: string; language: string }) =>
      `${path} is the ${language} page of an operation, which does not say where its parameters go`,
    "Fetch the HTTP page of the operation instead.",
  ),
  "dialect-other": entry(
    "error",
    ({ path, dialect, missing }: { path: string; dialect: string; missing: string }) =>
      `${path} is no page of the dialect ${dialect}, which is named for it: ${missing}`,
    "Leave the dialect out to have it recognised, or describe the API in OpenAPI if the page is written by hand.",
  ),
  "nothing-read": entry(
    "error",
    ({ path, dialect }: { path: string; dialect: string }) =>
      `nothing was read of ${path}: it has no operation and no type as ${dialect} writes them`,
    "Check that the file is the page and not a log-in or error page, and that its dialect is the right one.",
  ),
  "example-misfit": entry(
    "info",
    ({ path, problem, what }: { what: string; path: string; problem: string }) =>
      `an example of ${what} does not fit its type: ${path === "" ? "it" : path} ${problem}`,
    "Find out which of the two the API keeps to; correct the type in spec/overlay.yaml if it is the example.",
  ),
  "pattern-left-out": entry(
    "warning",
    ({ pattern, problem }: { pattern: string; problem: string }) =>
      `the pattern ${stringifyJson(pattern)} is left out, for ${problem}`,
    "Add a pattern that can be to spec/overlay.yaml, or leave it to the server to refuse a value.",
  ),
  "page-left-out": entry(
    "info",
    ({ url, reason }: { url: string; reason: string }) =>
      `the page ${url} of this file gives nothing to the spec: ${reason}`,
    "Nothing needs doing where the page documents no operation; else save it as a source of its own.",
  ),
  "page-unreadable": entry(
    "warning",
    ({ url, reason }: { url: string; reason: string }) =>
      `the page ${url} of this file is left out: ${reason}`,
    "Retrieve the page again, or describe its operation in spec/overlay.yaml.",
  ),
  "dialect-unrecognised": entry(
    "error",
    ({ path, missing }: { path: string; missing: string }) =>
      `${path} looks like no dialect that docwright reads: ${missing}`,
    "Name its dialect with --dialect, or check that the file is the page and not a log-in or error page.",
  ),
} as const;
