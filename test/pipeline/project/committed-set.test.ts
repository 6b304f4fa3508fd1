import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findTarget, loadSpec } from "../../../generator/pipeline/project/spec-input.js";
import { Collector } from "../../../generator/pipeline/reports/report.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });

const document = (path: string, schema: string) => `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  ${path}:
    get: { responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } } }
`;

/** A repository whose first commit has an API of two files, and whose second has none of it any more. */
function createRepository(): string {
  const root = createTemporaryFolder();
  mkdirSync(join(root, "apis", "shared"), { recursive: true });
  writeFileSync(join(root, "apis", "orders.yaml"), document("/orders", "{ type: string }"));
  writeFileSync(join(root, "apis", "users.yaml"), document("/users", "{ $ref: ./shared/user.yaml }"));
  writeFileSync(join(root, "apis", "shared", "user.yaml"), "type: integer\n");
  writeFileSync(join(root, "apis", "notes.md"), "openapi: 3.1.0\n");
  git(root, "init", "-q");
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "first");
  git(root, "rm", "-q", "-r", "apis");
  git(root, "commit", "-q", "-m", "second");
  return root;
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** What is read of an input in a folder that is the working folder too. */
async function load(input: string, root: string) {
  vi.spyOn(process, "cwd").mockReturnValue(root);
  const collector = new Collector();
  const read = await loadSpec(findTarget(input, root), root, collector);
  return { read, messages: collector.diagnostics.map(({ message }) => message) };
}

describe("a folder at a commit", () => {
  it.each(["apis", "apis/", "./apis", "."])(
    "is one API, wherever its references lead (git:HEAD^:%s)",
    async (folder) => {
      const { messages, read } = await load(`git:HEAD^:${folder}`, createRepository());
      expect(messages).toEqual([]);
      expect(read?.spec.operations.map(({ path }) => path)).toEqual(["/orders", "/users"]);
      expect(read?.spec.schemas).toEqual([
        expect.objectContaining({ name: "User", schema: { kind: "integer" } }),
      ]);
    },
  );

  it("names its files with the commit", async () => {
    const { read } = await load("git:HEAD^:apis", createRepository());
    expect([...(read?.parts.keys() ?? [])].sort()).toEqual([
      "git:HEAD^:apis/orders.yaml",
      "git:HEAD^:apis/shared/user.yaml",
      "git:HEAD^:apis/users.yaml",
    ]);
  });

  it("is found from a folder of the repository", async () => {
    const root = createRepository();
    mkdirSync(join(root, "tools"));
    const { messages, read } = await load("git:HEAD^:../apis", join(root, "tools"));
    expect(messages).toEqual([]);
    expect(read?.spec.operations).toHaveLength(2);
  });

  it("says what is missing where the commit has no such folder", async () => {
    const { messages, read } = await load("git:HEAD:apis", createRepository());
    expect(read).toBeUndefined();
    expect(messages).toEqual(["the commit HEAD has no file apis"]);
  });

  it("is an error where it holds no OpenAPI", async () => {
    const root = createRepository();
    rmSync(join(root, "apis"), { recursive: true, force: true });
    const { messages, read } = await load("git:HEAD^:apis/shared", root);
    expect(read).toBeUndefined();
    expect(messages).toEqual(["git:HEAD^:apis/shared holds no OpenAPI document"]);
  });
});
