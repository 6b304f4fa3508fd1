import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibraryProject, libraryPage, runCli } from "../../support/run-cli.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

interface GitRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function git(folder: string, ...args: string[]): GitRun {
  const settings = ["user.name=t", "user.email=t@example.org"];
  const options = settings.flatMap((setting) => ["-c", setting]);
  return spawnSync("git", [...options, ...args], { cwd: folder, encoding: "utf8" });
}

async function commitSpec(folder: string, message: string): Promise<void> {
  const { stdout } = await runCli(["read", libraryPage], { folder });
  writeFileSync(join(folder, "spec/openapi.yaml"), stdout);
  git(folder, "add", "spec");
  git(folder, "commit", "-q", "-m", message);
}

/** A repository with two commits, the second of which breaks programs, and a bare one that has the first. */
async function createRemote(): Promise<{ folder: string; remote: string }> {
  const folder = createLibraryProject();
  git(folder, "init", "-q");
  git(folder, "config", "uploadpack.allowFilter", "true");
  await commitSpec(folder, "first");
  const remote = createTemporaryFolder();
  git(remote, "clone", "-q", "--bare", folder, ".");
  const page = join(folder, libraryPage);
  writeFileSync(page, readFileSync(page, "utf8").replace("`days: optional number`", "`days: string`"));
  await commitSpec(folder, "second");
  return { folder, remote };
}

/** A hook that compares what is pushed, in the repository itself or in another one. */
function writeHook(remote: string, place = "."): void {
  const hook = join(remote, "hooks/pre-receive");
  mkdirSync(join(remote, "hooks"), { recursive: true });
  const command = `"${process.execPath}" "${resolve("dist/cli.js")}" drift git:$old:spec/openapi.yaml git:$new:spec/openapi.yaml`;
  writeFileSync(hook, `#!/bin/sh\nread old new ref\ncd "${place}"\n${command} --fail-on breaking >&2\n`);
  chmodSync(hook, 0o755);
}

describe("in a hook that is asked before a push is accepted", () => {
  it("a gate sees the commit that is pushed, and refuses it", async () => {
    const { folder, remote } = await createRemote();
    writeHook(remote);
    const { status, stderr } = git(folder, "push", remote, "HEAD");
    expect(status).toBe(1);
    expect(stderr).toContain("2 breaking");
    expect(stderr).toContain("pre-receive hook declined");
  });

  it("another repository knows nothing of that commit", async () => {
    const { folder, remote } = await createRemote();
    const other = createTemporaryFolder();
    git(other, "clone", "-q", "--bare", remote, ".");
    writeHook(remote, other);
    const { status, stderr } = git(folder, "push", remote, "HEAD");
    expect(status).toBe(1);
    expect(stderr).toContain("is no commit of this repository");
  });
});

describe("where git lacks a part of a commit", () => {
  const gate = ["drift", "git:HEAD~1", "git:HEAD", "--fail-on", "breaking"];

  it("fetches it, and says why where that fails", async () => {
    const { folder } = await createRemote();
    const clone = createTemporaryFolder();
    git(clone, "clone", "-q", "--no-checkout", "--filter=blob:none", `file://${folder}`, ".");
    renameSync(join(folder, ".git"), join(folder, "away"));
    const { status, stderr } = await runCli(gate, { folder: clone });
    expect(status).toBe(2);
    expect(stderr).toContain("error: git:HEAD~1:spec/openapi.yaml cannot be read: ");
    expect(stderr).toContain("from promisor remote [commit-unreadable]");
    renameSync(join(folder, "away"), join(folder, ".git"));
    expect((await runCli(gate, { folder: clone })).status).toBe(1);
  });
});
