import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { emit, findEmitProblems } from "../../generator/emit/index.js";
import { expectGolden } from "../support/golden.js";
import { garden } from "./specs/garden.js";
import { findTypeErrors } from "./support/compile.js";

/** What other owners test: copied files, and the checks of values. */
const copied = /^src\/(?:runtime|validation|validators)\//u;

const files = await emit(garden);

describe("the emitted package", () => {
  it("is the one on record", () => {
    const own = files.filter(({ path }) => !copied.test(path));
    const texts = Object.fromEntries(own.map(({ path, text }) => [path, text]));
    expectGolden(join(import.meta.dirname, "../fixtures/emit/garden/expected"), texts);
  });

  it("has no problems to report", () => {
    expect(findEmitProblems(garden)).toEqual([]);
  });

  it("compiles under the strictest flags", () => {
    expect(findTypeErrors(files)).toEqual([]);
  });

  it("is the same, byte for byte, when it is emitted again", async () => {
    expect(await emit(garden)).toEqual(files);
  });

  it("is in prettier's form", async () => {
    const parsers = new Map([
      ["ts", "typescript"],
      ["json", "json"],
      ["md", "markdown"],
    ]);
    for (const { path, text } of files) {
      const parser = parsers.get(path.slice(path.lastIndexOf(".") + 1));
      if (parser) expect(await format(text, { parser, filepath: path }), path).toBe(text);
    }
  });
});
