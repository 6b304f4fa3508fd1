import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createLibraryProject, libraryPage, runCli } from "./support/run-cli.js";

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

type Inputs = Readonly<Record<string, string>>;

const action = parse(readFileSync("action.yml", "utf8")) as Action;

/** The value of `${{ inputs.name }}`. */
function substitute(text: string, inputs: Inputs): string {
  return text.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? "");
}

/** Whether all of `inputs.a == 'x' && inputs.b != 'y'` hold. */
function holds(condition: string, inputs: Inputs): boolean {
  return condition.split(" && ").every((one) => {
    const [, name = "", operator, value] = /^inputs\.([\w-]+) (==|!=) '(.*)'$/.exec(one) ?? [];
    expect(operator, one).toBeDefined();
    return (inputs[name] === value) === (operator === "==");
  });
}

/** A folder with an `npx` that runs the built program, and a `gh` that keeps the comment it is given. */
function createTools(folder: string): string {
  const bin = join(folder, ".bin");
  mkdirSync(bin);
  const program = resolve("dist/cli.js");
  writeFileSync(join(bin, "npx"), `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`);
  writeFileSync(
    join(bin, "gh"),
    `#!/bin/sh\necho "$@" > "${bin}/gh-arguments"\ncp "$5" "${bin}/comment.md"\n`,
  );
  chmodSync(join(bin, "npx"), 0o755);
  chmodSync(join(bin, "gh"), 0o755);
  return bin;
}

/** Runs the steps as a runner does: each in a shell that stops at the first error, until one fails. */
function runAction(folder: string, bin: string, given: Inputs) {
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? ""]),
  );
  const inputs = { ...defaults, ...given };
  const ran: string[] = [];
  let output = "";
  for (const step of action.runs.steps) {
    if (step.if !== undefined && !holds(step.if, inputs)) continue;
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, substitute(value, inputs)]),
    );
    const { status, stderr, stdout } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run],
      {
        cwd: folder,
        encoding: "utf8",
        env: {
          ...process.env,
          ...env,
          PATH: `${bin}:${process.env["PATH"] ?? ""}`,
          RUNNER_TEMP: bin,
          NO_COLOR: "1",
        },
      },
    );
    ran.push(step.name);
    output += stdout + stderr;
    if (status !== 0) return { status, ran, output };
  }
  return { status: 0, ran, output };
}

async function createPullRequest(
  before: string,
  after: string,
): Promise<{ folder: string; bin: string; base: string }> {
  const folder = createLibraryProject();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  await runCli(["generate"], { folder });
  git("init", "-q");
  git("add", "spec", "generated");
  git("commit", "-q", "-m", "first");
  const base = git("rev-parse", "HEAD").trim();
  const page = join(folder, libraryPage);
  writeFileSync(page, readFileSync(page, "utf8").replace(before, after));
  await runCli(["generate"], { folder });
  git("commit", "-q", "-a", "-m", "second");
  return { folder, bin: createTools(folder), base };
}

const breaking = ["`days: optional number`", "`days: number`"] as const;

describe("the action for pull requests", () => {
  it("describes every input, and puts none of them into a shell line", () => {
    for (const [name, { description }] of Object.entries(action.inputs))
      expect(description, name).not.toBe("");
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe("bash");
      expect(run).not.toContain("${{");
    }
  });

  it("checks, annotates, comments and stops what breaks, unless nobody asks for that", async () => {
    const { base, bin, folder } = await createPullRequest(...breaking);
    const ungated = runAction(folder, bin, { base, "pull-request": "", "fail-on": "none" });
    expect(ungated.status).toBe(0);
    expect(existsSync(join(bin, "comment.md"))).toBe(false);

    const { output, ran, status } = runAction(folder, bin, { base, "pull-request": "7" });
    expect(status).toBe(1);
    expect(ran.at(-1)).toBe("Stop what breaks, unless spec/accepted-drift.yaml accepts it");
    expect(output).toMatch(/^::error /m);
    expect(readFileSync(join(bin, "gh-arguments"), "utf8")).toContain("pr comment 7 --body-file");
    expect(readFileSync(join(bin, "comment.md"), "utf8")).toContain("days");
  });

  it("passes what is safe, and fails where what is committed is not what the documents give", async () => {
    const { base, bin, folder } = await createPullRequest(
      "`days: optional number`",
      "`days: optional number or null`",
    );
    expect(runAction(folder, bin, { base, "pull-request": "" }).status).toBe(0);
    const page = join(folder, libraryPage);
    writeFileSync(page, readFileSync(page, "utf8").replace("`days: optional", "`weeks: optional"));
    const { ran, status } = runAction(folder, bin, { base, "pull-request": "" });
    expect({ ran, status }).toEqual({ ran: ["Check that what is committed is up to date"], status: 1 });

    const pulled = runAction(folder, bin, { base, "pull-request": "", pull: "true", "fail-on": "none" });
    expect(pulled.ran).toEqual(["Fetch the pages and generate", "Annotate the changed lines"]);
  });
});
