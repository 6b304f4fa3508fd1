import { relative, sep } from "node:path";

/** An absolute path as messages have it, so that a person can open it: from the working folder where it lies in that, else whole. */
export function namePath(path: string): string {
  const way = relative(process.cwd(), path);
  const isBelow = way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
  return isBelow ? way.split(sep).join("/") : path;
}
