import { describe, expect, it } from "vitest";
import type { Ability, Schema } from "../../../generator/model/index.js";
import { number, object, Page, reconcilePages, text, type Said } from "../support/claims.js";

const list = { method: "get", path: "/boxes" } as const;
const get = { method: "get", path: "/boxes/{id}" } as const;

/** A page whose prose, examples and other uses of a shape tell of more than its schemas. */
function read(...abilities: readonly Ability[]) {
  const size = (said: Said) => object({ size: number(said) });
  const { spec } = reconcilePages([
    new Page("a", 1, ["optionality", "nesting", "examples", ...abilities])
      .operation(list, "List", ["Boxes"])
      .parameter(list, "query", "day", text({ example: "2026-01-01" }))
      .parameter(list, "query", "limit", number({ required: false, description: "Defaults to `20`." }))
      .parameter(list, "query", "depth", number({ description: "Ranges from `1` to `9`." }))
      .operation(get, "Get", ["Boxes"])
      .type("BoxListResponse", size({ constraints: { minimum: 3 }, description: "Its size." }))
      .type("BoxGetResponse", size({})),
  ]);
  const [first] = spec.operations;
  const schemas = first?.parameters.map(({ name, schema }): [string, Schema] => [name, schema]) ?? [];
  const types = spec.schemas.flatMap(({ name, schema }) =>
    schema.kind === "object" ? [[name, schema.properties[0]?.schema] as const] : [],
  );
  return { parameters: Object.fromEntries(schemas), types };
}

describe("what prose, examples and other uses of a shape tell", () => {
  it("is so where pages for people have no words for it", () => {
    expect(read().parameters).toMatchObject({
      day: { format: "date" },
      limit: { default: 20 },
      depth: { minimum: 1, maximum: 9 },
    });
    expect(read().types).toMatchObject([["Box", { minimum: 3, description: "Its size." }]]);
  });

  it("is not where a document of OpenAPI leaves it out", () => {
    const { parameters, types } = read("parameterStyle");
    for (const keyword of ["format", "default", "minimum", "maximum"])
      for (const schema of Object.values(parameters)) expect(schema).not.toHaveProperty(keyword);
    expect(types).toEqual([
      ["BoxListResponse", { kind: "number", description: "Its size.", minimum: 3 }],
      ["BoxGetResponse", { kind: "number" }],
    ]);
  });
});
