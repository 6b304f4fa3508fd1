import { extname } from "node:path";
import fc from "fast-check";
import { format, type BuiltInParserName } from "prettier";
import { describe, expect, it } from "vitest";
import { emit, findEmitProblems, leaveOutOperations } from "../../generator/emit/index.js";
import type { ApiSpec, OutputFile } from "../../generator/model/index.js";
import { arbitrarySpec, openapiFeatures } from "../support/arbitrary-spec.js";
import { findTypeErrors } from "./support/compile.js";

/** What a client can't send is a diagnostic, and no package is emitted. */
const features = { cookieParameters: false, ...openapiFeatures };

const runs = Number(process.env["EMIT_RUNS"] ?? 10);

/** Checks the packages of some specs; `EMIT_RUNS=500` checks more of them. */
async function checkPackages(check: (files: readonly OutputFile[], spec: ApiSpec) => void | Promise<void>) {
  const specs = arbitrarySpec({ features, maxOperations: 4, maxSchemas: 5, depth: 3 });
  await fc.assert(
    fc.asyncProperty(specs, async (documented) => {
      const { spec } = leaveOutOperations(documented);
      fc.pre(findEmitProblems(spec).length === 0);
      await check(await emit(spec), spec);
    }),
    { numRuns: runs },
  );
}

describe("the package of any spec", () => {
  it("compiles under the strictest flags", async () => {
    await checkPackages((files) => {
      expect(findTypeErrors(files, { skipLibCheck: true })).toEqual([]);
    });
  });

  it("is in prettier's form, although another formatter made most of it", async () => {
    const parsers = new Map<string, BuiltInParserName>([
      [".ts", "typescript"],
      [".md", "markdown"],
      [".json", "json"],
    ]);
    await checkPackages(async (files) => {
      for (const { path, text } of files) {
        const parser = parsers.get(extname(path));
        const isCopied = /^src\/(?:runtime|validation)\//u.test(path);
        if (parser && !isCopied) expect(await format(text, { parser, filepath: path }), path).toBe(text);
      }
    });
  });

  it("declares a type for the parameters of each operation, and each type once", async () => {
    await checkPackages((files, spec) => {
      const types = files.filter(({ path }) => path.startsWith("src/types/"));
      const declared = types.flatMap(({ text }) =>
        [...text.matchAll(/^export (?:interface|type) ([\p{ID_Continue}$]+)/gmu)].map(([, name]) => name),
      );
      expect(new Set(declared).size).toBe(declared.length);
      expect(declared.length).toBeGreaterThanOrEqual(spec.operations.length + spec.schemas.length);
    });
  });
});
