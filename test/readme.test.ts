import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { borrowAll } from "./support/borrow.js";
import { compilerPath } from "./support/compilers.js";
import { createTemporaryFolder } from "./support/temporary-folder.js";

const readme = readFileSync("README.md", "utf8");

function listCodeBlocks(language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms");
  return [...readme.matchAll(pattern)].map(([, text = ""]) => text);
}

const commands = listCodeBlocks("sh")
  .flatMap((text) => text.split(/\n|&&/))
  .map((line) => line.replace(/#.*$/, "").trim())
  .filter((line) => line !== "");

/** What `.ci/run` runs from a clean checkout: the second one is this very test. */
const runByCi = ["npm ci", "npm test"];

const checkout = mkdtempSync(join(tmpdir(), "docwright-checkout-"));

/** Makes of a folder a checkout of what the repository holds, built, with the packages that are installed. */
function checkOut(folder: string): void {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const path of listed.split("\n").filter((line) => line !== "" && existsSync(line))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), readFileSync(path));
  }
  borrowAll(join(folder, "node_modules"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], { cwd: folder });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "everything");
  execFileSync("npm", ["run", "--silent", "build:generator"], { cwd: folder });
}

beforeAll(() => {
  checkOut(checkout);
});
afterAll(() => {
  rmSync(checkout, { recursive: true, force: true });
});

describe("the commands of the README", () => {
  it("run one after the other in a checkout, and leave what is committed as it is", () => {
    for (const command of commands.filter((one) => !runByCi.includes(one))) {
      // `npx docwright` finds the workspace's own program, which a checkout with borrowed packages does not have.
      const line = command.replace(/^npx docwright/, "node dist/cli.js");
      const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: checkout, encoding: "utf8" });
      expect(status, `${command}\n${stderr}`).toBe(0);
    }
    const changes = execFileSync("git", ["status", "--porcelain"], { cwd: checkout, encoding: "utf8" });
    expect(changes.split("\n").filter((line) => !/ (?:client\/|openapi\.yaml)$/.test(line))).toEqual([""]);
  });

  it("are run by CI where they install or test", () => {
    const script = readFileSync(".ci/run", "utf8");
    for (const command of runByCi) {
      expect(commands).toContain(command);
      expect(script).toContain(command);
    }
  });
});

describe("the workflow of the README", () => {
  interface Workflow {
    readonly jobs: { readonly drift: { readonly steps: readonly { readonly run?: string }[] } };
  }
  const { jobs } = parse(listCodeBlocks("yaml")[0] ?? "") as Workflow;
  // What talks to GitHub cannot run here; what installs is run by CI.
  const lines = jobs.drift.steps
    .flatMap(({ run = "" }) => run.trim().split("\n"))
    .filter((line) => line !== "" && line !== "npm ci" && !line.startsWith("gh "));

  it("has a step for annotations, one for the comment and one for the gate", () => {
    expect(lines).toHaveLength(3);
  });

  it.each(lines)("runs %s, in the checkout of the steps before it", (line) => {
    const env = { ...process.env, BASE: "HEAD" };
    const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: checkout, encoding: "utf8", env });
    expect(status, stderr).toBe(0);
  });
});

/** A folder of a user of the client: an ES module project with the package installed. */
function createProgramFolder(): string {
  const folder = createTemporaryFolder();
  borrowAll(join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return folder;
}

describe("the program of the README", () => {
  const [program = ""] = listCodeBlocks("ts");

  it("is about 20 lines long", () => {
    expect(program.trim().split("\n").length).toBeLessThanOrEqual(22);
  });

  it("compiles in strict mode", () => {
    const folder = createProgramFolder();
    writeFileSync(join(folder, "program.ts"), program);
    const flags =
      "--noEmit --strict --exactOptionalPropertyTypes --target es2023 --module nodenext --types node";
    const { status, stdout } = spawnSync(
      process.execPath,
      [compilerPath(), ...flags.split(" "), "program.ts"],
      { cwd: folder, encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });

  it("runs, with the package's own mock in place of the network", () => {
    const folder = createProgramFolder();
    const mock = `import { createMockFetch } from "@docwright/cloudflare-ai-gateway/mock";\nglobalThis.fetch = createMockFetch();\n`;
    writeFileSync(join(folder, "mock.mjs"), mock);
    writeFileSync(join(folder, "program.mjs"), transformSync(program, { loader: "ts", format: "esm" }).code);
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["--import", join(folder, "mock.mjs"), join(folder, "program.mjs")],
      { encoding: "utf8", env: { ...process.env, CLOUDFLARE_API_TOKEN: "token" } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe("2019-12-27T18:11:19.117Z model 0\n");
  });
});
