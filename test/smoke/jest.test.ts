import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLampsUser } from "../docs/lamps-package.js";
import { readBlocks } from "../docs/read-blocks.js";

const installed = join(import.meta.dirname, "node_modules");
const isReady = existsSync(join(installed, "jest"));
if (!isReady) console.warn("smoke: Jest is skipped: npm run smoke installs it");

const blocks = readBlocks("questions.md");
const textsUnder = (heading: string) =>
  blocks.filter((block) => block.heading.startsWith(heading)).map(({ text }) => text);
const [test = ""] = textsUnder("Why does Jest say");

/** Runs a line of shell where Jest is found as if it had been installed there. */
function runShell(line: string, folder: string) {
  const env = { ...process.env, NODE_OPTIONS: "" };
  const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8", env });
  return { status, stderr };
}

describe.skipIf(!isReady)("Jest with its defaults", () => {
  const user = isReady ? createLampsUser() : "";

  /** A folder of a test of its own, with the files that a way needs. */
  function createFolder(name: string, files: Readonly<Record<string, string>>): string {
    const folder = join(user, name);
    mkdirSync(folder);
    for (const [path, text] of Object.entries({ "package.json": "{}", ...files }))
      writeFileSync(join(folder, path), text);
    return folder;
  }

  if (isReady) {
    mkdirSync(join(user, "node_modules/.bin"));
    symlinkSync(join(installed, "jest/bin/jest.js"), join(user, "node_modules/.bin/jest"));
    mkdirSync(join(user, "node_modules/@babel"));
    symlinkSync(join(installed, "@babel/preset-env"), join(user, "node_modules/@babel/preset-env"));
  }

  it("refuses the package, with the words of the question", () => {
    const text = 'require("lamps");\ntest("x", () => undefined);\n';
    const { status, stderr } = runShell("npx jest", createFolder("refused", { "a.test.js": text }));
    expect(status).toBe(1);
    expect(stderr).toContain("Must use import to load ES Module");
  });

  it("takes it with the modules of Node.js", () => {
    const [line = ""] = textsUnder("With the modules");
    const { status, stderr } = runShell(line, createFolder("modules", { "lamps.test.mjs": test }));
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("1 passed");
  });

  it("takes it with Babel", () => {
    const configs = textsUnder("With Babel").map((text) => [/^\/\/ (\S+)/u.exec(text)?.[1] ?? "", text]);
    const files = { "lamps.test.js": test, ...Object.fromEntries(configs) } as Record<string, string>;
    const { status, stderr } = runShell("npx jest", createFolder("babel", files));
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("1 passed");
  });
});
