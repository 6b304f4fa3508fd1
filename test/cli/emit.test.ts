import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../support/golden.js";
import { createLibraryProject, libraryPage, runCli } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

/** A folder with the spec of the library in it. */
function createSpec(): string {
  const folder = createLibraryProject();
  const { stdout } = runCli(["read", libraryPage], { folder });
  writeFileSync(join(folder, "openapi.yaml"), stdout);
  return folder;
}

describe("docwright emit", () => {
  it("makes a package of any spec of the profile, the second time without a change", () => {
    const folder = createSpec();
    expect(runCli(["emit", "openapi.yaml", "--out", "client"], { folder })).toMatchObject({ status: 0 });
    expect(listFiles(join(folder, "client"))).toEqual(
      expect.arrayContaining(["openapi.json", "package.json", "src/index.ts"]),
    );
    const { stderr } = runCli(["emit", "openapi.yaml", "--out", "client"], { folder });
    expect(stderr).toMatch(/, 0 of them written\n$/);
  });

  it("makes of the spec on disk the very package that generate made of the documents", () => {
    const folder = createTemporaryFolder();
    expect(runCli(["emit", "spec/openapi.yaml", "--out", folder])).toMatchObject({ status: 0 });
    for (const path of listFiles(folder)) {
      expect(readFileSync(join(folder, path), "utf8"), path).toBe(
        readFileSync(join("generated", path), "utf8"),
      );
    }
  });

  it("refuses a folder that holds anything else", () => {
    const folder = createSpec();
    const { status, stderr } = runCli(["emit", "openapi.yaml", "--out", "spec"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain("error: spec holds files that docwright did not write; nothing was written");
    expect(existsSync(join(folder, "spec/package.json"))).toBe(false);
  });

  it("points into a spec that it cannot take, and writes nothing", () => {
    const folder = createSpec();
    const spec = readFileSync(join(folder, "openapi.yaml"), "utf8");
    writeFileSync(join(folder, "openapi.yaml"), spec.replace("type: string }", "type: string, not: {} }"));
    const { status, stderr } = runCli(["emit", "openapi.yaml", "--out", "client"], { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^openapi\.yaml:\d+:\d+: error: /);
    expect(existsSync(join(folder, "client"))).toBe(false);
  });
});
