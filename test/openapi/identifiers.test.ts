import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { resolveIdentifiers } from "../../generator/openapi/identifiers.js";
import { normaliseOpenApi } from "../../generator/openapi/index.js";
import { fromJson, toJson } from "../../generator/openapi/tree.js";

type JsonObject = Readonly<Record<string, JsonValue>>;

/** The schemas of a document with these, and what is said of it. */
function read(schemas: JsonObject, openapi = "3.1.0") {
  const components = { schemas: { ...schemas, Other: { type: "string" } } };
  const document = { openapi, info: { title: "T", version: "1.0.0" }, paths: {}, components };
  const text = JSON.stringify(document);
  const { spec, diagnostics } = normaliseOpenApi({ name: "t.json", text });
  return {
    schemas: Object.fromEntries((spec?.schemas ?? []).map(({ name, schema }) => [name, schema])),
    diagnostics: diagnostics.map(({ code, message, at }) => ({
      code,
      message,
      at: at && text.slice(at.start, at.end),
    })),
  };
}

const resolve = (json: JsonValue) => toJson(resolveIdentifiers(fromJson(json)).root);
const integer = { type: "integer" };
const asInteger = { kind: "integer" };

describe("a reference to a schema by its name", () => {
  it.each<[string, JsonObject, string]>([
    ["by its whole address", { $id: "https://a.test/n" }, "https://a.test/n"],
    ["by its address with an empty fragment", { $id: "https://a.test/n" }, "https://a.test/n#"],
    ["by an address relative to the document", { $id: "schemas/n" }, "schemas/n"],
    ["by a URN", { $id: "urn:example:n" }, "urn:example:n"],
    ["by an anchor", { $anchor: "n" }, "#n"],
    ["by an anchor as older drafts have it", { $id: "#n" }, "#n"],
    ["by an anchor of an address", { $id: "https://a.test/n", $anchor: "x" }, "https://a.test/n#x"],
  ])("leads there %s", (_, names, reference) => {
    const { diagnostics, schemas } = read({
      N: { ...names, ...integer },
      Use: { type: "object", properties: { n: { $ref: reference } } },
    });
    expect(diagnostics).toEqual([]);
    expect(schemas["N"]).toEqual(asInteger);
    expect(schemas["Use"]).toMatchObject({ properties: [{ name: "n", schema: { kind: "ref", name: "N" } }] });
  });

  it("is relative to the nearest $id around it", () => {
    const inner = { $id: "inner/", properties: { a: { $ref: "n" }, b: { $ref: "#/$defs/n" } } };
    expect(
      resolve({
        $id: "https://a.test/",
        $defs: { far: { $id: "n", ...integer }, inner: { ...inner, $defs: { n: { $id: "n", ...integer } } } },
        $ref: "n",
      }),
    ).toEqual({
      $defs: {
        far: integer,
        inner: {
          properties: { a: { $ref: "#/$defs/inner/$defs/n" }, b: { $ref: "#/$defs/inner/$defs/n" } },
          $defs: { n: integer },
        },
      },
      $ref: "#/$defs/far",
    });
  });

  it("leads to a dynamic anchor that is the only one of its name", () => {
    const tree = {
      $dynamicAnchor: "node",
      type: "object",
      properties: { children: { type: "array", items: { $dynamicRef: "#node" } } },
    };
    const { diagnostics, schemas } = read({ Tree: tree });
    expect(diagnostics).toEqual([]);
    expect(schemas["Tree"]).toMatchObject({
      properties: [{ name: "children", schema: { kind: "array", items: { kind: "ref", name: "Tree" } } }],
    });
  });

  it("holds beside another", () => {
    expect(
      resolve({ $anchor: "a", $defs: { x: {} }, $ref: "#/$defs/x", $dynamicRef: "#a", allOf: [integer] }),
    ).toEqual({ $defs: { x: {} }, allOf: [integer, { $ref: "#" }], $ref: "#/$defs/x" });
  });

  it("survives names that a URI has to encode", () => {
    expect(resolve({ $defs: { "a/b #é%": { $anchor: "x" } }, $ref: "#x" })).toEqual({
      $defs: { "a/b #é%": {} },
      $ref: "#/$defs/a~1b%20%23%C3%A9%25",
    });
  });
});

describe("what can't be resolved is reported at its place", () => {
  it("where a dynamic reference can lead to several schemas", () => {
    const { diagnostics, schemas } = read({
      List: {
        $id: "list",
        type: "array",
        items: { $dynamicRef: "#item" },
        $defs: { i: { $dynamicAnchor: "item" } },
      },
      Numbers: { $id: "numbers", $ref: "list", $defs: { i: { $dynamicAnchor: "item", ...integer } } },
    });
    expect(diagnostics).toMatchObject([
      {
        code: "openapi-left-out",
        message: expect.stringContaining("$dynamicRef") as string,
        at: '"#item"',
      },
    ]);
    expect(schemas["List"]).toEqual({ kind: "array", items: { kind: "unknown" } });
  });

  it("where nothing has the name", () => {
    expect(read({ N: { $anchor: "n", ...integer }, Use: { $ref: "#m" } }).diagnostics).toMatchObject([
      { code: "ref-dangling", at: '"#m"' },
    ]);
  });

  it("where it only means something from the document, and is taken so", () => {
    const { diagnostics, schemas } = read({
      N: { $id: "n", type: "object", properties: { o: { $ref: "#/components/schemas/Other" } } },
    });
    expect(diagnostics).toMatchObject([{ code: "openapi-assumed", at: '"#/components/schemas/Other"' }]);
    expect(schemas["N"]).toMatchObject({
      properties: [{ name: "o", schema: { kind: "ref", name: "Other" } }],
    });
  });

  it("where the version of OpenAPI has no such keyword", () => {
    const { diagnostics } = read({ N: { $anchor: "n", ...integer }, Use: { $ref: "#n" } }, "3.0.3");
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual(["openapi-left-out", "ref-dangling"]);
  });
});

it("a document without such names is left as it is, data under their names too", () => {
  const root = fromJson({ $ref: "#/a", example: { $id: "x" }, properties: { $id: integer } });
  expect(resolveIdentifiers(root).root).toBe(root);
});
