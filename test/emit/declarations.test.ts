import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { listFiles } from "../support/golden.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";
import { garden } from "./specs/garden.js";
import { compile, findTypeErrors, type Files } from "./support/compile.js";

/** The declarations of a package, as its build writes them. */
async function declare(): Promise<Files> {
  const folder = createTemporaryFolder();
  const options = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: "src",
    outDir: "dist",
  };
  expect(compile(folder, await emit(garden), options)).toEqual([]);
  const dist = join(folder, "dist");
  return listFiles(dist).map((path) => ({ path, text: readFileSync(join(dist, path), "utf8") }));
}

describe("the declarations of a package", () => {
  it("need no DOM library, with an answer of bytes either", async () => {
    const declarations = await declare();
    expect(declarations.map(({ text }) => text).join("")).toContain("Call<Blob>");
    expect(findTypeErrors(declarations, { lib: ["ES2023"] })).toEqual([]);
  });
});
