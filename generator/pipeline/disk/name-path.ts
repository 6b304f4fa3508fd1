import { posix, relative, sep } from "node:path";

/** What leads from the working folder to another; nothing where they are the same. */
export function findWay(folder: string): string {
  return relative(process.cwd(), folder).split(sep).join("/");
}

/** A path in a folder as a person opens it from the working folder. */
export function nameWithin(folder: string, path: string): string {
  return posix.join(findWay(folder), path);
}

/** An absolute path as messages have it, so that a person can open it: from the working folder where it lies in that, else whole. */
export function namePath(path: string): string {
  const way = relative(process.cwd(), path);
  const isBelow = way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
  return isBelow ? way.split(sep).join("/") : path;
}
