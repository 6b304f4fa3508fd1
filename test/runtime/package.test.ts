import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
const generated = join(root, "generated");
const name = "@docwright/cloudflare-ai-gateway";

const isBuilt = existsSync(join(generated, "dist/index.js"));
if (!isBuilt) console.warn("the package is not checked: generated/dist is missing (npm run build makes it)");

/** Bytes. */
const budgets = { subpath: 6_408, root: 6_704 };

const work = mkdtempSync(join(tmpdir(), "docwright-package-"));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Bytes of a program, minified by esbuild and gzipped. */
async function measure(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

const list = `for await (const log of logs.list(createClient({ apiToken: "x" }), { gateway_id: "prod" })) console.log(log.id);`;
const fromSubpath = `import { createClient } from "${name}"; import * as logs from "${name}/logs"; ${list}`;

/** Packs what lies in a folder, as it is: `prepack` would build it under the hands of other tests. */
async function pack(folder: string, name: string): Promise<string> {
  const destination = join(work, name);
  mkdirSync(destination);
  const flags = ["--silent", "--ignore-scripts", "--pack-destination", destination];
  const { stdout } = await run("npm", ["pack", ...flags], { cwd: folder });
  return join(destination, stdout.trim());
}

/** Builds a copy of the package elsewhere. */
async function buildElsewhere(): Promise<string> {
  const copy = join(work, "copy");
  cpSync(generated, copy, {
    recursive: true,
    filter: (source) => !/[/\\](?:dist|node_modules)$/.test(source),
  });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", copy]);
  return copy;
}

describe.skipIf(!isBuilt)("the package", () => {
  let tarball = "";
  beforeAll(async () => {
    tarball = await pack(generated, "packed");
  });

  it("is small: a program that lists logs, through the subpath and through the root", async () => {
    expect(await measure(fromSubpath)).toBeLessThanOrEqual(budgets.subpath);
    const throughRoot = `import { createClient, logs } from "${name}"; ${list}`;
    expect(await measure(throughRoot)).toBeLessThanOrEqual(budgets.root);
  });

  it("stays small: each further operation adds at most 70 bytes on average", async () => {
    const one = await measure(fromSubpath);
    const others = ["delete", "edit", "get", "request", "response"];
    const all = await measure(
      `${fromSubpath} console.log(${others.map((other) => `logs.${other}`).join()});`,
    );
    expect((all - one) / others.length).toBeLessThanOrEqual(70);
  });

  it("carries no validator that is not imported", async () => {
    const { outputFiles } = await build({
      stdin: { contents: fromSubpath, resolveDir: root },
      bundle: true,
      format: "esm",
      write: false,
      metafile: false,
    });
    expect(outputFiles[0]?.text).not.toMatch(/unknownEnumValues|standard-?schema|~standard/i);
  });

  it("exports at its root what its source exports there, and nothing of the runtime beside it", async () => {
    const built = (await import(join(generated, "dist/index.js"))) as object;
    const source = (await import(join(generated, "src/index.ts"))) as object;
    expect(Object.keys(built)).toEqual(Object.keys(source));
    expect(Object.keys(built)).not.toContain("startCall");
  });

  it("is what publint expects", async () => {
    const bytes = new Uint8Array(readFileSync(tarball)).buffer;
    const { messages } = await publint({ strict: true, pack: { tarball: bytes } });
    expect(messages).toEqual([]);
  });

  it("has the right types for every ESM resolution (@arethetypeswrong/cli, profile esm-only)", async () => {
    const cli = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    // It exits with 1 on any problem that the profile does not ignore.
    await run(process.execPath, [cli, tarball, "--profile", "esm-only"]);
  });

  it("is byte-identical when it is built and packed again, elsewhere", async () => {
    const again = await pack(await buildElsewhere(), "packed-again");
    expect(readFileSync(again).equals(readFileSync(tarball))).toBe(true);
  });
});
