import { execFile } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { serveTexts } from "../support/serve-texts.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";
import { readBlocks } from "./read-blocks.js";

const page = readFileSync("test/fixtures/cli/library/spec/sources/library.md", "utf8");
const index = (...paths: readonly string[]) =>
  `# Library\n\n${paths.map((path) => `- [${path}](${path})`).join("\n")}\n`;

/** Runs a line of the page as a user would; gives what is printed. */
async function runLine(line: string, folder: string): Promise<string> {
  const [, ...args] = line.replace(/^npx /, "").split(" ");
  const { stderr, stdout } = await promisify(execFile)(
    process.execPath,
    [resolve("dist/cli.js"), ...args],
    // Rejects where the program does not exit with 0.
    { cwd: folder, env: { ...process.env, NO_COLOR: "1" } },
  );
  return stdout + stderr;
}

it("the page on indexes runs against a site, which adds a page and drops one", async () => {
  const texts: Record<string, string> = {
    "/llms.txt": index("/docs/api/library.md", "/docs/api/about.md"),
    "/docs/api/library.md": page,
    "/docs/api/about.md": "# About\n\nWho we are.\n",
  };
  const origin = await serveTexts(texts);
  const blocks = readBlocks("indexes.md").map(({ language, text }) => ({
    language,
    text: text.replaceAll("https://library.example", origin),
  }));
  expect(blocks.map(({ language }) => language)).toEqual(["sh", "yaml", "sh"]);
  const [init = "", manifestPart = "", later = ""] = blocks.map(({ text }) => text);
  const folder = createTemporaryFolder();

  expect(await runLine(init.trim(), folder)).toContain("about.md is left out");
  const manifest = join(folder, "spec/docwright.yaml");
  appendFileSync(manifest, `\n${manifestPart}`);

  texts["/llms.txt"] = index("/docs/api/about.md", "/docs/api/more/branches.md", "/blog/news.md");
  texts["/docs/api/more/branches.md"] = page.replaceAll("library", "branches");
  texts["/blog/news.md"] = page;
  const [pull = "", generate = ""] = later.trim().split("\n");
  const pulled = await runLine(pull, folder);
  for (const [file, kind] of [
    ["library.md", "unchanged"],
    ["library.md", "vanished"],
    ["branches.md", "new"],
    ["about.md", "skipped"],
  ] as const)
    expect(pulled).toContain(`${kind.padEnd(10)}${file} (`);
  expect(pulled).not.toContain("news.md");

  await runLine(generate, folder);
  const { sources } = parse(readFileSync(manifest, "utf8")) as { sources: readonly { file: string }[] };
  expect(sources.map(({ file }) => file)).toEqual(["library.md", "branches.md"]);
});
