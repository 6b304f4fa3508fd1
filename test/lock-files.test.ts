import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const root = resolve(import.meta.dirname, "..");

/** `npm ci` refuses a lock file without packages for other platforms, which npm leaves out where the registry lacks them. */
function listMissing(folder: string): string[] {
  const lock = JSON.parse(readFileSync(join(root, folder, "package-lock.json"), "utf8")) as LockFile;
  const installed = new Set(Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1)));
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  return wanted.filter((name) => !installed.has(name));
}

describe("a lock file has every package that an installation asks for", () => {
  it.each([".", "test/bench", "test/mutation", "test/smoke"])("%s", (folder) => {
    expect(listMissing(folder)).toEqual([]);
  });
});
