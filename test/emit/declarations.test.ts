import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { garden } from "./specs/garden.js";
import { compileInMemory, findTypeErrors, strictest } from "./support/compile.js";

/** The declarations of a package, as its build writes them. */
async function declare(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const declarations: { path: string; text: string }[] = [];
  const options = { ...strictest, noEmit: false, declaration: true, emitDeclarationOnly: true };
  compileInMemory(await emit(garden), options).emit(undefined, (path, text) => {
    declarations.push({ path: path.slice(1), text });
  });
  return declarations;
}

describe("the declarations of a package", () => {
  it("need no DOM library, with an answer of bytes either", async () => {
    const declarations = await declare();
    expect(declarations.map(({ text }) => text).join("")).toContain("Call<Blob>");
    expect(findTypeErrors(declarations, { lib: ["lib.es2023.d.ts"] })).toEqual([]);
  });
});
