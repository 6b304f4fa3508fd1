import { join, resolve } from "node:path";

/**
 * Where the compilers are: that of TypeScript 7, which is native and takes a fraction of the time, the one that the packages are
 * built by, and the last whose DOM library leaves out what iterates, which `npm run smoke` installs.
 */
export const compilers = {
  7: resolve("node_modules/typescript-7"),
  6: resolve("node_modules/typescript"),
  "5.9": resolve("test/smoke/node_modules/typescript-5.9"),
};

export type CompilerVersion = keyof typeof compilers;

/** The program `tsc` of a version. */
export function compilerPath(version: CompilerVersion = 7): string {
  return join(compilers[version], "bin/tsc");
}
