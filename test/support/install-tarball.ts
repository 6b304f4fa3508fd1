import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { borrow } from "./borrow.js";

/** Packs docwright as it was built last, into a folder; gives the path of the tarball. */
export function packDocwright(destination: string): string {
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", destination], { stdio: "ignore" });
  return join(destination, readdirSync(destination).find((name) => name.endsWith(".tgz")) ?? "");
}

/** Unpacks a tarball as an installed package. */
export function unpack(tarball: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"]);
}

/** What `npm install` of the tarball of docwright makes in a folder, the dependencies borrowed from this repository. */
export function installTarball(tarball: string, folder: string): void {
  const modules = join(folder, "node_modules");
  unpack(tarball, join(modules, "docwright"));
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) borrow(name, modules);
  mkdirSync(join(modules, ".bin"));
  symlinkSync("../docwright/dist/cli.js", join(modules, ".bin/docwright"));
}
