import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { installTarball, packDocwright } from "./support/install-tarball.js";
import { createTemporaryFolder } from "./support/temporary-folder.js";

it("works from an installed tarball, which holds the program, its templates and its documentation", () => {
  const folder = createTemporaryFolder();
  installTarball(packDocwright(createTemporaryFolder()), folder);
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
