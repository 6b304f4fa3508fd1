import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../support/golden.js";
import { createLibraryProject, libraryPage, runCli } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

/** Every file of a folder with its text, but for what is not the project's. */
function readTree(folder: string): Record<string, string> {
  const paths = listFiles(folder).filter((path) => !path.startsWith("node_modules/"));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

async function createGenerated(): Promise<string> {
  const folder = createLibraryProject();
  expect(await runCli(["generate"], { folder })).toMatchObject({ status: 0 });
  return folder;
}

describe("docwright generate", () => {
  it("writes the spec, the ledger and the package, and says in a few lines what it did", async () => {
    const folder = createLibraryProject();
    const { status, stderr, stdout } = await runCli(["generate"], { folder });
    expect(status).toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^read +1 document, \d+ claims +\d+\.\d\d s\nreconcile +2 operations, /);
    expect(listFiles(folder)).toEqual(
      expect.arrayContaining([
        "generated/src/index.ts",
        "generated/openapi.json",
        "spec/ledger.md",
        "spec/openapi.yaml",
      ]),
    );
  });

  it("changes nothing the second time, byte for byte", async () => {
    const folder = await createGenerated();
    const before = readTree(folder);
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(0);
    expect(stderr).toContain("nothing changed");
    expect(readTree(folder)).toEqual(before);
  });

  it("works from any folder of the project", async () => {
    const folder = await createGenerated();
    expect((await runCli(["generate", "--check"], { folder: join(folder, "spec", "sources") })).status).toBe(
      0,
    );
  });

  it("removes what it no longer generates, names it, and leaves alone what people keep there", async () => {
    const folder = await createGenerated();
    writeFileSync(join(folder, "generated/src/own.ts"), "");
    writeFileSync(join(folder, "generated/CHANGELOG.md"), "# Changes\n");
    const page = join(folder, libraryPage);
    writeFileSync(page, readFileSync(page, "utf8").replace("# Library", "# Archive"));
    const { stderr } = await runCli(["generate"], { folder });
    expect(stderr).toContain("removed generated/src/resources/library.ts");
    expect(stderr).toContain("warning: generated/src/own.ts was not written by docwright; it is kept");
    const files = listFiles(join(folder, "generated"));
    expect(files).not.toContain("src/resources/library.ts");
    expect(files).toEqual(expect.arrayContaining(["CHANGELOG.md", "src/own.ts", "src/resources/archive.ts"]));
  });

  it("writes nothing when a document has an error, and exits with 2", async () => {
    const folder = await createGenerated();
    const manifest = join(folder, "spec/docwright.yaml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace("library.md", "missing.md"));
    const before = readTree(folder);
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^spec\/docwright\.yaml:\d+:\d+: error: there is no file missing\.md \[file-not-found\]\n.*missing\.md/mu,
    );
    expect(readTree(folder)).toEqual(before);
  });

  it.each([
    ["other/library.md", "library.md"],
    ["library.markdown", "library.md"],
    ["libary.md", "library.md"],
  ])("names the document that is near a missing one: %s", async (listed, near) => {
    const folder = createLibraryProject();
    const manifest = join(folder, "spec/docwright.yaml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace("library.md", listed));
    const { stderr } = await runCli(["generate"], { folder });
    expect(stderr).toContain(`error: there is no file ${listed}; did you mean ${near}? [file-not-found]`);
  });

  it.each(["spec/docwright.yml", "docwright.yaml", "docwright.yml"])(
    "names the file that is no manifest but nearly: %s",
    async (path) => {
      const folder = createTemporaryFolder();
      mkdirSync(join(folder, "spec"));
      writeFileSync(join(folder, path), "");
      for (const named of [[], ["--project", folder]]) {
        const { status, stderr } = await runCli(["generate", ...named], { folder });
        expect(status).toBe(2);
        expect(stderr).toContain(
          `; there is ${path}, which is not read: the manifest is spec/docwright.yaml [`,
        );
      }
    },
  );

  it("points at all that fits nothing, with the name that is near it", async () => {
    const folder = createLibraryProject();
    const manifest = join(folder, "spec/docwright.yaml");
    const text = readFileSync(manifest, "utf8")
      .replace("branch_id:", "branchid:")
      .replace("header: Authorization", "header: Autorization");
    writeFileSync(manifest, `${text}inference: { off: [integer] }\n`);
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('no document names the header "Autorization"; did you mean Authorization?');
    expect(stderr).toContain('there is no rule "integer"; did you mean integers?');
    expect(stderr).toContain('no path has the parameter "branchid"; did you mean branch_id?');
  });

  it("points at a dialect that there is not, and reads no document", async () => {
    const folder = await createGenerated();
    appendFileSync(join(folder, "spec/docwright.yaml"), "    dialect: reference-markdwn\n");
    const manifest = join(folder, "spec/docwright.yaml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/^ +dialect: reference-markdown\n/mu, ""));
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^spec\/docwright\.yaml:\d+:5: error: .*there is no dialect "reference-markdwn"; did you mean reference-markdown\?/u,
    );
    expect(stderr).not.toContain("page-without-operations");
  });

  it("points into the manifest when it is wrong", async () => {
    const folder = createLibraryProject();
    appendFileSync(join(folder, "spec/docwright.yaml"), "    ranking: 2\n");
    const { status, stderr } = await runCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain("spec/docwright.yaml:17:5: error: spec/docwright.yaml: sources.0.ranking");
    expect(stderr).toContain("      ranking: 2\n      ^^^^^^^");
  });
});

describe("docwright generate --check", () => {
  it("exits with 0 and writes nothing when all is up to date", async () => {
    const folder = await createGenerated();
    const before = readTree(folder);
    expect(await runCli(["generate", "--check"], { folder })).toMatchObject({ status: 0, stdout: "" });
    expect(readTree(folder)).toEqual(before);
  });

  it("names each stale, missing and orphaned file, shows a diff, writes nothing and exits with 1", async () => {
    const folder = await createGenerated();
    appendFileSync(join(folder, "spec/openapi.yaml"), "# by hand\n");
    rmSync(join(folder, "generated/src/index.ts"));
    writeFileSync(join(folder, "generated/src/extra.ts"), "");
    appendFileSync(join(folder, "generated/.docwright-files"), "src/extra.ts\n");
    const before = readTree(folder);
    const { status, stdout } = await runCli(["generate", "--check"], { folder });
    expect(status).toBe(1);
    expect(stdout).toContain("orphaned: generated/src/extra.ts");
    expect(stdout).toContain("missing: generated/src/index.ts");
    expect(stdout).toContain("stale: spec/openapi.yaml");
    expect(stdout).toContain("-# by hand");
    expect(stdout).toContain("4 files differ");
    expect(readTree(folder)).toEqual(before);
  });

  it("does not count what is kept by hand or built in generated/", async () => {
    const folder = await createGenerated();
    writeFileSync(join(folder, "generated/CHANGELOG.md"), "# Changes\n");
    expect((await runCli(["generate", "--check"], { folder })).status).toBe(0);
  });

  it("is content with a checkout whose lines git ended in the way of its system", async () => {
    const folder = await createGenerated();
    for (const path of listFiles(folder).filter((it) => /^(?:generated|spec)\//.test(it))) {
      const text = readFileSync(join(folder, path), "utf8");
      writeFileSync(join(folder, path), text.replaceAll("\n", "\r\n"));
    }
    expect(await runCli(["generate", "--check"], { folder })).toMatchObject({ status: 0, stdout: "" });
  });

  it("sees a document that changed", async () => {
    const folder = await createGenerated();
    const page = join(folder, libraryPage);
    writeFileSync(page, readFileSync(page, "utf8").replace("`days: optional number`", "`days: number`"));
    const { status, stdout } = await runCli(["generate", "--check"], { folder });
    expect(status).toBe(1);
    expect(stdout).toContain("stale: spec/openapi.yaml");
  });
});
