import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const generated = resolve(import.meta.dirname, "../../generated");
const compilers = {
  "TypeScript 5.4": join(import.meta.dirname, "node_modules/typescript-5.4/bin/tsc"),
  "TypeScript of the repository": resolve(import.meta.dirname, "../../node_modules/typescript/bin/tsc"),
};
const isBuilt = existsSync(join(generated, "dist/index.d.ts"));

/** Everything that a library on top of the client may export without naming its type. */
const consumer = `
import { createAIGateway, createClient, isErrorOf, logs } from "@docwright/cloudflare-ai-gateway";
import * as validators from "@docwright/cloudflare-ai-gateway/validators";
import { createMockFetch } from "@docwright/cloudflare-ai-gateway/mock";
export const api = createAIGateway({ apiToken: "x" });
export const client = createClient({ apiToken: async () => "x", validators });
export const list = (gateway_id: string) => logs.list(client, { gateway_id });
export const get = (id: string) => logs.get(client, { gateway_id: "g", id });
export const getSafe = (id: string) => get(id).safe();
export const getBoth = (id: string) => get(id).withResponse();
export const getRaw = (id: string) => get(id).asResponse();
export const pages = () => list("g").pages();
export const bare = client.request("GET", "/x");
export const members = { ...client };
export const all = { ...validators };
export const mock = createMockFetch();
export const apiLogs = api.logs;
export const describe = (error: unknown) => isErrorOf("logs.get", error) && error.status === 404 && error.body;
export class Service { readonly api = createAIGateway(); check = validators.LogListParams; }
`;

const folder = mkdtempSync(join(tmpdir(), "docwright-types-"));
mkdirSync(join(folder, "node_modules/@docwright"), { recursive: true });
symlinkSync(generated, join(folder, "node_modules/@docwright/cloudflare-ai-gateway"), "dir");
writeFileSync(join(folder, "consumer.mts"), consumer);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Compiles the consumer, and every declaration of the package; gives what the compiler prints. */
function compile(compiler: string, lib: readonly string[], outDir: string): string {
  const compilerOptions = {
    target: "es2022",
    lib,
    types: [],
    module: "nodenext",
    moduleResolution: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    declaration: true,
    rootDir: ".",
    outDir,
  };
  const include = ["consumer.mts", join(generated, "dist/**/*.d.ts")];
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  try {
    return execFileSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

describe("the types of the package, with skipLibCheck off, in a package with declarations", () => {
  for (const [name, compiler] of Object.entries(compilers)) {
    const isReady = isBuilt && existsSync(compiler);
    if (!isReady) console.warn(`types: ${name} is skipped: npm run smoke installs it, npm run build builds`);
    it.skipIf(!isReady).each([
      ["without the DOM library", ["es2022"]],
      ["with it", ["es2022", "dom", "dom.iterable"]],
    ])(`compile with ${name} %s`, (_, lib) => {
      expect(compile(compiler, lib, `out-${String(lib.length)}`)).toBe("");
      const declared = readFileSync(join(folder, `out-${String(lib.length)}/consumer.d.mts`), "utf8");
      expect(declared).toContain(`import("@docwright/cloudflare-ai-gateway").Call<`);
    });
  }
});
