import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnose } from "../../diagnostics.js";
import { listFiles } from "../disk/list-files.js";
import { loadBytes, loadDocument, type Loaded } from "./documents.js";
import {
  findObjectProblem,
  findRevisionProblem,
  findSubmodule,
  listCommitted,
  readCommitted,
  refuseObject,
} from "./git.js";

/** Where the files of a project are read from: its folder, or a commit of it. Paths are relative to the project. */
export interface ProjectFiles {
  readonly has: (path: string) => boolean;
  /** Reads a file into a document called `name`, or by its path where no name is given. */
  readonly load: (path: string, name?: string) => Loaded;
  /** What a folder holds, as paths relative to it. */
  readonly list: (folder: string) => readonly string[];
}

/** A document with the place where an editor finds it. */
function withPath(loaded: Loaded, path: string): Loaded {
  return loaded.document ? { document: { ...loaded.document, path } } : loaded;
}

/** Whether reading what is at a path may wait for somebody else without end, as that of a named pipe does. */
function isWaiting(path: string): boolean {
  try {
    const found = statSync(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    // Reading says why.
    return false;
  }
}

/** The project as it lies in a folder. */
export function openFolder(root: string): ProjectFiles {
  return {
    has: (path) => existsSync(join(root, path)),
    load: (path, name = path) => {
      if (isWaiting(join(root, path)))
        return { diagnostic: diagnose("file-not-found", { path: name, reason: "it is no regular file" }) };
      return withPath(loadDocument(join(root, path), name), path);
    },
    list: (folder) => listFiles(join(root, folder)),
  };
}

/** The paths of those that lie in a folder, relative to it. */
function listBelow(folder: string, paths: Iterable<string>): string[] {
  const start = `${folder}/`;
  return [...paths].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
}

/** A project that lies nowhere yet, as texts by their paths. */
export function openTexts(texts: ReadonlyMap<string, string>): ProjectFiles {
  return {
    has: (path) => texts.has(path),
    load: (path, name = path) => {
      const text = texts.get(path);
      if (text === undefined)
        return {
          diagnostic: diagnose("file-not-found", { path: name, reason: "ENOENT" }),
          isMissing: true,
        };
      return loadBytes(name, new TextEncoder().encode(text));
    },
    list: (folder) => listBelow(folder, texts.keys()),
  };
}

/** The project as it was at a commit of the repository that holds `root`. */
export function openCommit(root: string, revision: string): ProjectFiles {
  const read = (path: string) => {
    const bytes = readCommitted(root, revision, path);
    const problem = bytes ? undefined : findObjectProblem(root, revision, path);
    if (problem !== undefined) throw refuseObject(revision, path, problem);
    return bytes;
  };
  return {
    has: (path) => read(path) !== undefined,
    load: (path, name = path) => {
      const bytes = read(path);
      if (bytes) return loadBytes(name, bytes);
      const problem = findRevisionProblem(root, revision);
      if (problem !== undefined) return { diagnostic: diagnose("commit-unreadable", { revision, problem }) };
      if (path.trim() === "")
        return {
          diagnostic: diagnose("commit-unreadable", { revision: `${revision}:`, problem: "names no file" }),
        };
      const submodule = findSubmodule(root, revision, path);
      if (submodule !== undefined)
        return { diagnostic: diagnose("commit-in-submodule", { revision, path, submodule }) };
      return { diagnostic: diagnose("commit-without-file", { revision, path }) };
    },
    list: (folder) => listBelow(folder, listCommitted(root, revision, folder) ?? []),
  };
}
