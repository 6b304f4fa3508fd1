import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyOverlay, normaliseOpenApi } from "../../generator/openapi/index.js";
import { readBlocks } from "./read-blocks.js";

const blocks = readBlocks("overlay.md").filter(({ language }) => language === "yaml");
const [form, small, ...recipes] = blocks;

const results = new Map<string, readonly [path: string, value: unknown]>([
  ["A member may be null", ["components.schemas.Bed.properties.note.type", ["string", "null"]]],
  [
    "A member of a named type may be null",
    [
      "components.schemas.Bed.properties.owner",
      { anyOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }] },
    ],
  ],
  ["A value is missing", ["components.schemas.Bed.properties.state.enum", ["dug", "sown", "harvested"]]],
  ["A member is not always there", ["components.schemas.Bed.required", ["id", "state"]]],
  ["A member is missing", ["components.schemas.Bed.properties.area", { type: "number" }]],
  ["A member is not there at all", ["components.schemas.Bed.properties.secret", undefined]],
  ["A text has a format", ["components.schemas.Bed.properties.planted", { type: "string", format: "date" }]],
  ["The address of the API is another one", ["servers", [{ url: "https://api.garden.example" }]]],
  ["An operation has a better name", ["paths./beds.get.operationId", "beds.get"]],
  [
    "A parameter is missing",
    [
      "paths./beds.get.parameters",
      [{ name: "sort", in: "query", schema: { type: "string", enum: ["id", "planted"] } }],
    ],
  ],
  ["An operation is going away", ["paths./beds.get.deprecated", true]],
  [
    "A number is a whole number, within bounds",
    ["components.schemas.Bed.properties.rows", { type: "integer", minimum: 1, maximum: 12 }],
  ],
  [
    "A list comes in pages",
    [
      "paths./beds.get.x-pagination",
      { style: "cursor", parameter: "after", items: ["beds"], nextCursor: ["paging", "next"] },
    ],
  ],
  [
    "An error has a body",
    [
      "paths./beds.get.responses.404.content.application/json.schema.properties",
      { reason: { type: "string" } },
    ],
  ],
]);

/** The spec of the page, corrected by an overlay. */
function correct(overlay: string) {
  const { spec } = normaliseOpenApi({ name: "openapi.yaml", text: small?.text ?? "" });
  if (!spec) throw new Error("the spec of the page cannot be read");
  const show = (text: string) => ({ name: "spec/openapi.yaml", text });
  const { diagnostics, yaml = "" } = applyOverlay(spec, { name: "spec/overlay.yaml", text: overlay }, show);
  expect(diagnostics).toEqual([]);
  return parse(yaml) as unknown;
}

const follow = (tree: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], tree);

describe("the page on the overlay", () => {
  it("shows an overlay that applies", () => {
    const corrected = correct(form?.text ?? "");
    expect(follow(corrected, "components.schemas.Bed.properties.note.type")).toEqual(["string", "null"]);
  });

  it("has a result here for each of its recipes", () => {
    expect(recipes.map(({ heading }) => heading)).toEqual([...results.keys()]);
  });

  it.each(recipes)("gives what it promises: $heading", ({ heading, text }) => {
    const [path, value] = results.get(heading) ?? ["", undefined];
    const head = "overlay: 1.0.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n";
    expect(follow(correct(head + text), path)).toEqual(value);
  });
});
