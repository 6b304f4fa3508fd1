import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { createTemporaryFolder } from "./support/temporary-folder.js";

/** What `npm install docwright.tgz` makes in another project, its dependencies borrowed from this one. */
function installTarball(): string {
  const folder = createTemporaryFolder();
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { stdio: "ignore" });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "docwright"), { recursive: true });
  execFileSync("tar", [
    "-xzf",
    join(folder, tarball),
    "-C",
    join(modules, "docwright"),
    "--strip-components=1",
  ]);
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(modules, name));
  }
  return folder;
}

it("works from an installed tarball, which holds the program, its templates and its documentation", () => {
  const folder = installTarball();
  const program = join(folder, "node_modules/docwright/dist/cli.js");
  expect(readdirSync(join(folder, "node_modules/docwright")).sort()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "generator",
    "package.json",
    "templates",
  ]);
  expect(readdirSync(join(folder, "node_modules/docwright/generator"))).toEqual(["docs"]);
  const { status, stderr } = spawnSync(program, ["emit", resolve("spec/openapi.yaml"), "--out", "client"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stderr }).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("files in client") as string,
  });
  expect(readdirSync(join(folder, "client/src")).sort()).toContain("index.ts");
});
