import { posix, relative, resolve, sep } from "node:path";
import { listCommitted } from "./git.js";
import { openCommit } from "./project-files.js";
import type { SpecSet } from "./spec-set.js";

/** A file, or a folder, at a commit of the repository. */
export interface Committed {
  readonly revision: string;
  readonly path: string;
  /** What reports call the commit: `git:REV`. */
  readonly label: string;
}

/** The kinds of files that a folder on disk is searched for, hidden ones left out as there. */
function isSpecFile(path: string): boolean {
  const isPassedOver = path.split("/").some((name) => /^\.[^.]|^node_modules$/u.test(name));
  return !isPassedOver && /\.(?:ya?ml|json)$/u.test(path);
}

/** The files that are one API, if a path is that of a folder at a commit. */
export function findCommittedSet({ label, path, revision }: Committed, root: string): SpecSet | undefined {
  const folder = posix.relative(".", path);
  const files = listCommitted(root, revision, folder)?.filter(isSpecFile);
  const commit = openCommit(root, revision);
  return (
    files && {
      folder: resolve(root, folder),
      files: files.map((file) => resolve(root, file)),
      load: (address) => {
        const file = relative(root, address).split(sep).join("/");
        return commit.load(file, `${label}:${file}`);
      },
    }
  );
}
