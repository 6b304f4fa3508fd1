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
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const generated = join(root, "generated");
const isBuilt = existsSync(join(generated, "dist/index.js"));
if (!isBuilt) console.warn("README snippets are not run: generated/dist is missing (npm run build makes it)");

const readme = isBuilt ? readFileSync(join(generated, "README.md"), "utf8") : "";
const snippets = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);

/** The lines of the first snippet that make the client, which later ones take for granted. */
const prelude = snippets[0]?.slice(0, snippets[0].indexOf("const result")) ?? "";

/** A snippet as a program of its own. */
function completeSnippet(snippet: string): string {
  const text = /= create\w+\(/.test(snippet) ? snippet : prelude + snippet;
  const imports = text.match(/^import .*?;$/gms) ?? [];
  return [...new Set(imports), text.replace(/^import .*?;$/gms, ""), "export {};"].join("\n");
}

/** Answers like the API, from the documents, for snippets that make no mock of their own. */
const preload = `
import { createMockFetch } from "@docwright/cloudflare-ai-gateway/mock";
globalThis.fetch = createMockFetch();
process.env.CLOUDFLARE_API_TOKEN = "token";
`;

const folder = mkdtempSync(join(tmpdir(), "docwright-readme-"));
mkdirSync(join(folder, "node_modules"), { recursive: true });
rmSync(join(folder, "node_modules"), { recursive: true });
symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

function writeSnippet(index: number, text: string): string {
  const file = join(folder, `snippet-${index}.mts`);
  writeFileSync(file, text);
  return file;
}

describe.skipIf(!isBuilt)("the snippets of the package's README", () => {
  const files = snippets.map((snippet, index) => writeSnippet(index, completeSnippet(snippet)));

  it("are several", () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  it("compile", () => {
    const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(files, options));
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual(
      [],
    );
  });

  it.each(files.map((_, index) => index))("run: %i", async (index) => {
    const outfile = join(folder, `snippet-${index}.run.mjs`);
    await build({
      stdin: {
        contents: `import "./preload.mjs"; await import("./snippet-${index}.mts");`,
        resolveDir: folder,
      },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      plugins: [
        {
          name: "preload",
          setup: (plugin) => {
            plugin.onResolve({ filter: /preload\.mjs$/ }, () => ({ path: "preload", namespace: "preload" }));
            plugin.onLoad({ filter: /.*/, namespace: "preload" }, () => ({
              contents: preload,
              resolveDir: folder,
            }));
          },
        },
      ],
    });
    expect(() => execFileSync(process.execPath, [outfile], { stdio: "pipe" })).not.toThrow();
  });
});
