import { posix } from "node:path";

/** The specifier by which a file of the package imports another: `../types/logs.js`. */
export function importPath(fromFile: string, toFile: string): string {
  const path = posix.relative(posix.dirname(fromFile), toFile).replace(/\.ts$/u, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}
