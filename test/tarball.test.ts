import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listFiles } from "./support/golden.js";
import { installTarball, packDocwright, unpack } from "./support/install-tarball.js";
import { createTemporaryFolder } from "./support/temporary-folder.js";

const store = mkdtempSync(join(tmpdir(), "docwright-tarball-"));
let tarball = "";
beforeAll(() => {
  tarball = packDocwright(store);
});
afterAll(() => {
  rmSync(store, { recursive: true, force: true });
});

it("works from an installed tarball, which holds the program, its templates and its documentation", () => {
  const folder = createTemporaryFolder();
  installTarball(tarball, folder);
  const program = join(folder, "node_modules/docwright/dist/cli.js");
  expect(readdirSync(join(folder, "node_modules/docwright")).sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "dist",
    "generator",
    "package.json",
    "templates",
    "test",
  ]);
  expect(readdirSync(join(folder, "node_modules/docwright/generator"))).toEqual(["DIAGNOSTICS.md", "docs"]);
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

it("holds what its documentation links to", () => {
  const folder = createTemporaryFolder();
  unpack(tarball, folder);
  const pages = listFiles(folder).filter((path) => path.endsWith(".md"));
  expect(pages).toEqual(expect.arrayContaining(["README.md", "generator/docs/README.md"]));
  const broken = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), "utf8").matchAll(/\]\(([^()#\s]+)(?:#[^()\s]*)?\)/gu)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^[a-z]+:/u.test(target) && !existsSync(join(folder, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});
