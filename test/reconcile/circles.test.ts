import { describe, expect, it } from "vitest";
import { readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { findSchema, object, Page, reconcilePages, text, type Said } from "./support/claims.js";

const union = (...variants: Said[]): Said => ({ type: "union", variants });
const model = (name: string): Said => ({ model: name });

function reconcileTypes(types: Readonly<Record<string, Said>>) {
  const page = new Page("a.md");
  for (const [name, said] of Object.entries(types)) page.type(name, said);
  const { diagnostics, spec } = reconcilePages([page]);
  const read = readOpenApi({ name: "openapi.yaml", text: writeOpenApi(spec) });
  const errors = read.diagnostics.filter(({ severity }) => severity === "error");
  return { spec, codes: diagnostics.map(({ code }) => code), errors };
}

describe("a type that stands for itself with nothing in between", () => {
  it("loses the alternative that leads back, with a word", () => {
    const { codes, errors, spec } = reconcileTypes({ A: union(model("A"), text()) });
    expect(findSchema(spec, "A")).toEqual({
      kind: "union",
      mode: "any",
      variants: [{ kind: "unknown" }, { kind: "string" }],
    });
    expect(codes).toContain("model-circular");
    expect(errors).toEqual([]);
  });

  it("is found behind other types, and only the use that closes the circle is left out", () => {
    const { codes, errors, spec } = reconcileTypes({
      A: union(model("B"), text()),
      B: union(model("C"), text()),
      C: union(model("A"), text()),
    });
    expect(codes.filter((code) => code === "model-circular")).toHaveLength(1);
    expect(findSchema(spec, "A")).toMatchObject({ variants: [{ kind: "ref", name: "B" }, {}] });
    expect(errors).toEqual([]);
  });

  it("is no matter where a member lies in between", () => {
    const { codes, spec } = reconcileTypes({ A: union(object({ a: model("A") }), text()) });
    expect(codes).not.toContain("model-circular");
    expect(JSON.stringify(spec.schemas)).toContain('{"kind":"ref","name":"A"}');
  });
});
