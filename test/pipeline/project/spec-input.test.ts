import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { findTarget, loadSpec } from "../../../generator/pipeline/project/spec-input.js";
import { Collector } from "../../../generator/pipeline/reports/report.js";

const spec = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /items:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { $ref: ./shared/item.yaml }
`;

/** What is read of an input in a project. */
function load(input: string, root: string, collector: Collector) {
  return loadSpec(findTarget(input, root), root, collector);
}

/** A repository whose only commit has a spec in two files, which are no longer there. */
function createRepository(): string {
  const root = mkdtempSync(join(tmpdir(), "docwright-input-"));
  const git = (...args: readonly string[]) => execFileSync("git", [...args], { cwd: root, stdio: "ignore" });
  for (const folder of ["api", "api/shared"]) mkdirSync(join(root, folder));
  writeFileSync(join(root, "api/openapi.yaml"), spec);
  writeFileSync(join(root, "api/shared/item.yaml"), "type: integer\n");
  git("init", "-q");
  git("add", ".");
  git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "First");
  writeFileSync(join(root, "api/shared/item.yaml"), "type: string\n");
  return root;
}

it("a file of a commit is read with the others of that commit", async () => {
  const collector = new Collector();
  const input = await load("git:HEAD:api/openapi.yaml", createRepository(), collector);
  expect(collector.diagnostics).toEqual([]);
  expect(input?.label).toBe("git:HEAD:api/openapi.yaml");
  expect(input?.document.name).toBe("git:HEAD:api/openapi.yaml");
  expect(input?.spec.schemas).toEqual([{ name: "Item", schema: { kind: "integer" } }]);
});

it("a file that the commit lacks is told by its name", async () => {
  const collector = new Collector();
  await load("git:HEAD:api/missing.yaml", createRepository(), collector);
  expect(collector.diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining("api/missing.yaml"),
  ]);
});

it("a colon in the braces of a revision begins no path", async () => {
  const collector = new Collector();
  await load("git:HEAD^{/Second: one}", createRepository(), collector);
  expect(collector.diagnostics.map(({ message }) => message)).toEqual([
    "git:HEAD^{/Second: one} is no commit of this repository",
  ]);
});

it("a commit of a bare repository, as on a server, has its files and folders", async () => {
  const bare = join(mkdtempSync(join(tmpdir(), "docwright-bare-")), "api.git");
  execFileSync("git", ["clone", "-q", "--bare", createRepository(), bare], { stdio: "ignore" });
  const collector = new Collector();
  const file = await load("git:HEAD:api/openapi.yaml", bare, collector);
  const folder = await load("git:HEAD:api", bare, collector);
  expect(collector.diagnostics).toEqual([]);
  expect(file?.spec.schemas).toEqual([{ name: "Item", schema: { kind: "integer" } }]);
  expect(folder?.spec.schemas).toEqual(file?.spec.schemas);
});

it("a path into a submodule says so", async () => {
  const root = createRepository();
  const child = createRepository();
  const options = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always"];
  const git = (...args: readonly string[]) =>
    execFileSync("git", [...options, ...args], { cwd: root, stdio: "ignore" });
  git("submodule", "add", child, "parts/child");
  git("commit", "-q", "-m", "Second");
  const collector = new Collector();
  await load("git:HEAD:parts/child/api/openapi.yaml", root, collector);
  expect(collector.diagnostics.map(({ message }) => message)).toEqual([
    "the commit HEAD has no file parts/child/api/openapi.yaml: parts/child is a submodule, whose files are in a repository of its own",
  ]);
});

it("the way in which git's variables have it take paths is not obeyed", async () => {
  vi.stubEnv("GIT_ICASE_PATHSPECS", "1");
  const collector = new Collector();
  const input = await load("git:HEAD:api", createRepository(), collector);
  vi.unstubAllEnvs();
  expect(collector.diagnostics).toEqual([]);
  expect(input?.spec.schemas).toHaveLength(1);
});

it.each(["git:HEAD:", "git:HEAD: "])(
  "%j, as an unset variable leaves it, is not the whole repository",
  async (base) => {
    const collector = new Collector();
    expect(await load(base, createRepository(), collector)).toBeUndefined();
    expect(collector.diagnostics.map(({ code, message }) => ({ code, message }))).toEqual([
      { code: "commit-unreadable", message: "git:HEAD: names no file" },
    ]);
  },
);

it("a place in another file is told with the line there", async () => {
  const collector = new Collector();
  const root = createRepository();
  const input = await load(join(root, "api/openapi.yaml"), root, collector);
  expect([...(input?.parts.values() ?? [])].map(({ text }) => text)).toEqual(["type: string\n"]);
  const at = input?.placeOf("shared/item.yaml#/type");
  expect(at && input?.parts.has(at.source)).toBe(true);
  expect(at?.start).toBe("type: ".length);
});

/** The inputs that name the spec of the first commit, from the folder that the command runs in and the project it works on. */
const starts: readonly (readonly [string, { readonly folder: string; readonly project: string }])[] = [
  ["git:HEAD:api/openapi.yaml", { folder: "", project: "" }],
  ["git:HEAD:./api/openapi.yaml", { folder: "", project: "" }],
  ["git:HEAD:api/openapi.yaml", { folder: "api", project: "api" }],
  ["git:HEAD:./openapi.yaml", { folder: "api", project: "api" }],
  ["git:HEAD:./openapi.yaml", { folder: "api", project: "" }],
  ["git:HEAD:../openapi.yaml", { folder: "api/shared", project: "api" }],
  ["git:HEAD:api", { folder: "api/shared", project: "api" }],
  ["git:HEAD:./", { folder: "api", project: "" }],
];

describe("the path at a commit starts where it does for git", () => {
  it.each(starts)("%s, with %o", async (input, { folder, project }) => {
    const root = createRepository();
    const here = vi.spyOn(process, "cwd").mockReturnValue(join(root, folder));
    const collector = new Collector();
    const target = join(root, project);
    const read = await load(input, target, collector);
    here.mockRestore();
    expect(collector.diagnostics).toEqual([]);
    expect(read?.spec.schemas).toEqual([{ name: "Item", schema: { kind: "integer" } }]);
  });

  it("finds nothing from another folder", async () => {
    const root = createRepository();
    const collector = new Collector();
    await load("git:HEAD:openapi.yaml", join(root, "api"), collector);
    expect(collector.diagnostics.map(({ code }) => code)).toEqual(["commit-without-file"]);
  });
});
