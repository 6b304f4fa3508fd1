import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { createLibraryProject, libraryPage, spawnCli } from "../support/run-cli.js";
import { listFiles } from "../support/golden.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";
import { bundle } from "./support/bundle.js";
import { start, startNode } from "./support/project.js";

type Started = ReturnType<typeof startNode>;

/** Kills a command as soon as there is a file, or lets it end before that; whatever it has done by then must do. */
async function killOnce(path: string, { child, ended }: Started): Promise<void> {
  const isOver = ended.then(() => true);
  while (!existsSync(path) && !(await Promise.race([isOver, sleep(1, false)])));
  child.kill("SIGKILL");
  await ended;
}

/** All files of a project by their paths, but for docwright's own state and cache. */
function readFiles(root: string): Record<string, string> {
  const paths = listFiles(root).filter((path) => !/^(?:\.docwright|node_modules)\//.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** A project that was generated, and whose page says something else since then. */
function createChangedProject() {
  const root = createLibraryProject();
  expect(spawnCli(["generate"], { folder: root }).status).toBe(0);
  const page = join(root, libraryPage);
  const old = readFileSync(page, "utf8");
  const changed = old.replaceAll("/books", "/volumes");
  writeFileSync(page, changed);
  return { root, page, old, changed };
}

it("a killed generate leaves what the next one finishes", async () => {
  const { root } = createChangedProject();
  await killOnce(join(root, ".docwright/lock"), start(root, ["generate"]));
  expect(spawnCli(["generate"], { folder: root }).status).toBe(0);
  expect(spawnCli(["generate", "--check"], { folder: root }).status).toBe(0);
  expect(listFiles(root).filter((path) => path.startsWith(".docwright"))).toEqual([]);
});

it("the last of it, writing the files, is done as a whole or not at all", async () => {
  const { root } = createChangedProject();
  const before = readFiles(root);
  const after = { ...before, "spec/ledger.md": "new", "spec/openapi.yaml": "new" };
  const set = join(createTemporaryFolder(), "set.json");
  const files = Object.entries(after).map(([path, text]) => ({ path, text }));
  writeFileSync(set, JSON.stringify({ files, removals: [] }));
  const writer = bundle("write-output.ts");
  onTestFinished(() => {
    rmSync(dirname(writer), { recursive: true });
  });
  await killOnce(join(root, ".docwright/journal"), startNode(root, [writer, root, set]));
  const isCutShort = existsSync(join(root, ".docwright/journal"));
  const { status } = spawnCli(["explain", "library.list"], { folder: root });
  if (isCutShort) expect(status).toBe(2);
  else expect([before, after]).toContainEqual(readFiles(root));
  expect(spawnCli(["generate"], { folder: root }).status).toBe(0);
  expect(spawnCli(["generate", "--check"], { folder: root }).status).toBe(0);
});

it("a pull that is killed while the page comes leaves the old page, and the next one fetches it", async () => {
  const { root, page, old, changed } = createChangedProject();
  let pulling: Started | undefined;
  const server = createServer((_request, response) => {
    if (!pulling) {
      response.end(old);
      return;
    }
    // Half of the page is on its way.
    response.write(old.slice(0, old.length / 2));
    pulling.child.kill("SIGKILL");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const manifest = join(root, "spec/docwright.yaml");
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/library.md`;
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/^( +)rank: /mu, `$1url: ${url}\n$&`));

  pulling = start(root, ["pull"]);
  await pulling.ended;
  expect(readFileSync(page, "utf8")).toBe(changed);
  pulling = undefined;
  expect((await start(root, ["pull"]).ended).status).toBe(0);
  expect(readFileSync(page, "utf8")).toBe(old);
});

it("a killed init can be run again, or has made a project", async () => {
  const page = join(createLibraryProject(), libraryPage);
  const folders = [createTemporaryFolder(), createTemporaryFolder()] as const;
  const args = ["init", page, "--yes"];
  const [whole, root] = folders;
  expect(spawnCli(args, { folder: whole }).status).toBe(0);
  await killOnce(join(root, ".docwright"), start(root, args));
  const { status, stderr } = spawnCli(args, { folder: root });
  if (status !== 0) {
    expect(stderr).toContain("project-exists");
    expect(spawnCli(["generate"], { folder: root }).status).toBe(0);
  }
  expect(Object.keys(readFiles(root))).toEqual(Object.keys(readFiles(whole)));
});

it("a killed emit leaves what the next one finishes", async () => {
  const { root } = createChangedProject();
  const folder = join(createTemporaryFolder(), "package");
  const args = ["emit", join(root, "spec/openapi.yaml"), "--out", folder];
  await killOnce(join(folder, ".docwright"), start(root, args));
  expect(spawnCli(args, { folder: root }).status).toBe(0);
  const emitted = readFiles(folder);
  expect(listFiles(folder).filter((path) => path.startsWith(".docwright/"))).toEqual([]);
  rmSync(folder, { recursive: true });
  expect(spawnCli(args, { folder: root }).status).toBe(0);
  expect(emitted).toEqual(readFiles(folder));
});

it("a killed acceptance stands in the file as a whole or not at all", async () => {
  const { root } = createChangedProject();
  const base = join(createTemporaryFolder(), "base.yaml");
  copyFileSync(join(root, "spec/openapi.yaml"), base);
  expect(spawnCli(["generate"], { folder: root }).status).toBe(0);
  const report = spawnCli(["drift", base, "--format", "json"], { folder: root });
  const { decidedBy } = JSON.parse(report.stdout) as { decidedBy: { kind: string; pointer: string } };
  const accept = ["--accept", decidedBy.kind, decidedBy.pointer, "--reason", "Agreed."];
  const args = ["drift", base, "spec/openapi.yaml", ...accept];
  const file = join(root, "spec/accepted-drift.yaml");
  const before = "# What we live with\n[]\n";
  writeFileSync(file, before);
  await killOnce(join(root, ".docwright"), start(root, args));
  const left = readFileSync(file, "utf8");
  writeFileSync(file, before);
  if (existsSync(join(root, ".docwright/journal"))) {
    expect(spawnCli(args, { folder: root }).stderr).toContain("write-interrupted");
    expect(spawnCli(["generate"], { folder: root }).status).toBe(0);
  } else expect(spawnCli(args, { folder: root }).status).toBe(0);
  expect([before, readFileSync(file, "utf8")]).toContain(left);
  expect(readFileSync(file, "utf8")).toContain(decidedBy.pointer);
});
