import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibraryProject, libraryPage, runCli, spawnCli } from "../support/run-cli.js";

describe("docwright read", () => {
  it("prints OpenAPI on standard output and the coverage on standard error", async () => {
    const folder = createLibraryProject();
    const { status, stderr, stdout } = await runCli(["read", libraryPage], { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^openapi: 3\.1\.0\n/);
    expect(stdout).toContain("/branches/{branch_id}/books/{book_id}/loans:");
    expect(stderr).toBe(
      "spec/sources/library.md (reference-markdown): 2 operations, 19 items read, 0 not understood\n",
    );
  });

  it("reads standard input, and is silent but for the result with --quiet", () => {
    const input = readFileSync(join(createLibraryProject(), libraryPage), "utf8");
    const { status, stderr, stdout } = spawnCli(["--quiet", "read", "-"], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("/branches/{branch_id}/books:");
  });

  it("names what comes from standard input after its first resource", () => {
    const page = readFileSync("test/fixtures/cli/library/spec/sources/library.md", "utf8");
    const { stdout } = spawnCli(["read", "-"], { input: page.replace("# Library\n", "") });
    expect(stdout).toMatch(/^ {2}title: books$/m);
  });

  it.each([
    ["the API that its excerpt is of", "Parcels", /^ {2}title: Parcels$/m],
    ["no operation of it", "Hold a parcel", /^ {2}title: (?!Hold a parcel)/m],
  ])("names a page of a platform after %s", (_, title, expected) => {
    const page = readFileSync("test/fixtures/dialects/openapi-markdown/excerpt-of-a-file/input.md", "utf8");
    const { stdout } = spawnCli(["read", "-"], {
      input: page.replace("  title: Parcels\n", `  title: ${title}\n`),
    });
    expect(stdout).toMatch(expected);
  });

  it("refuses a page of no dialect", () => {
    const { status, stderr, stdout } = spawnCli(["read", "-"], { input: "<html>Log in</html>" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(
      "error: <stdin> looks like no dialect that docwright reads: it names no operation",
    );
  });

  it("refuses a dialect it does not know, and names those it does", () => {
    const { status, stderr } = spawnCli(["read", "-", "--dialect", "prose"], { input: "" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/there is no dialect "prose"; there are (?:[\w-]+, )*reference-markdown, /);
  });

  it("says which file is missing", async () => {
    const { status, stderr } = await runCli(["read", "missing.md"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error: there is no file missing.md [file-not-found]");
  });

  it("prints diagnostics for programs with --format json", async () => {
    const { status, stderr } = await runCli(["--format", "json", "read", "missing.md"]);
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toEqual([
      {
        code: "file-not-found",
        severity: "error",
        message: "there is no file missing.md",
        help: "Check the path. The documents of a project lie in spec/sources; docwright generate writes spec/openapi.yaml.",
      },
    ]);
  });
});
