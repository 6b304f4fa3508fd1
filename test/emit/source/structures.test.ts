import { readFileSync } from "node:fs";
import { StructureKind, VariableDeclarationKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { emitSources } from "../../../generator/emit/index.js";
import { constant, kinds } from "../../../generator/emit/source/structures.js";
import { readOpenApi } from "../../../generator/openapi/index.js";
import { garden } from "../specs/garden.js";

const name = "spec/openapi.yaml";
const { spec } = readOpenApi({ name, text: readFileSync(name, "utf8") });
if (!spec) throw new Error("the project's spec can't be read");

/** Values of a structure that are no plain data, by where they stand. */
function findLive(value: unknown, path: string): readonly string[] {
  if (typeof value === "function") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => findLive(member, `${path}/${key}`));
}

describe.each([
  ["the shipped package", emitSources(spec)],
  ["the garden", emitSources(garden)],
])("the files of %s", (_name, files) => {
  it("are made of structures, no statement of text", () => {
    const known = new Set<unknown>(Object.values(kinds));
    for (const { path, statements } of files) {
      for (const statement of statements) expect(known, path).toContain(statement.kind);
    }
    expect(files.flatMap(({ statements }) => statements).length).toBeGreaterThan(100);
  });

  it("are plain data, so that their hash says all of them", () => {
    expect(files.flatMap(({ path, statements }) => findLive(statements, path))).toEqual([]);
    expect(JSON.parse(JSON.stringify(files))).toEqual(files);
  });

  it("say of each operation, type and validator what it came from", () => {
    const declared = files.flatMap(({ path, statements }) =>
      statements.flatMap((statement) =>
        /^src\/(?:resources|types)\//u.test(path) &&
        statement.kind !== kinds.import &&
        statement.kind !== kinds.export
          ? [statement.origin]
          : [],
      ),
    );
    expect(declared.length).toBeGreaterThan(0);
    expect(declared).not.toContain(undefined);
  });
});

describe("what is known of ts-morph without loading it", () => {
  it("is what it says itself", () => {
    expect(kinds).toEqual({
      alias: StructureKind.TypeAlias,
      export: StructureKind.ExportDeclaration,
      file: StructureKind.SourceFile,
      function: StructureKind.Function,
      import: StructureKind.ImportDeclaration,
      interface: StructureKind.Interface,
      variable: StructureKind.VariableStatement,
    });
    expect(constant).toBe(VariableDeclarationKind.Const);
  });
});
