import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { describe, expect, it } from "vitest";
import { packDocwright, unpack } from "./support/install-tarball.js";
import { createTemporaryFolder } from "./support/temporary-folder.js";

const isBuilt = existsSync("dist/types/index.d.ts");
if (!isBuilt) console.warn("docwright is not checked as a package: npm run build makes its types");

describe.skipIf(!isBuilt)("docwright as it is published", () => {
  it("is what publint expects", async () => {
    const folder = createTemporaryFolder();
    unpack(packDocwright(folder), join(folder, "docwright"));
    const { messages } = await publint({ pkgDir: join(folder, "docwright"), strict: true });
    expect(messages).toEqual([]);
  });

  it("has the right types for every ESM resolution (@arethetypeswrong/cli, profile esm-only)", async () => {
    const cli = resolve("node_modules/@arethetypeswrong/cli/dist/index.js");
    // It exits with 1 on any problem that the profile does not ignore.
    const tarball = packDocwright(createTemporaryFolder());
    await promisify(execFile)(process.execPath, [cli, tarball, "--profile", "esm-only"]);
  });
});
