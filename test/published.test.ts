import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packDocwright, unpack } from "./support/install-tarball.js";

const isBuilt = existsSync("dist/types/index.d.ts");
if (!isBuilt) console.warn("docwright is not checked as a package: npm run build makes its types");

describe.skipIf(!isBuilt)("docwright as it is published", () => {
  const folder = mkdtempSync(join(tmpdir(), "docwright-published-"));
  let tarball = "";
  beforeAll(() => {
    tarball = packDocwright(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is what publint expects", async () => {
    unpack(tarball, join(folder, "docwright"));
    const { messages } = await publint({ pkgDir: join(folder, "docwright"), strict: true });
    expect(messages).toEqual([]);
  });

  it("has the right types for every ESM resolution (@arethetypeswrong/cli, profile esm-only)", async () => {
    const cli = resolve("node_modules/@arethetypeswrong/cli/dist/index.js");
    // It exits with 1 on any problem that the profile does not ignore.
    await promisify(execFile)(process.execPath, [cli, tarball, "--profile", "esm-only"]);
  });
});
