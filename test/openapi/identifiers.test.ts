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

describe("a dynamic reference leads where the way to it has it lead", () => {
  const list = {
    $id: "list",
    type: "array",
    items: { $dynamicRef: "#item" },
    $defs: { any: { $dynamicAnchor: "item" } },
  };
  const listOf = (name: string, item: JsonObject) => ({
    $id: name,
    $ref: "list",
    $defs: { one: { $dynamicAnchor: "item", ...item } },
  });
  /** What the items of a schema are, references followed. */
  const itemsOf = (schemas: Readonly<Record<string, unknown>>, name: string): unknown => {
    const follow = (schema: unknown): Readonly<Record<string, unknown>> => {
      const found = schema as Readonly<Record<string, unknown>>;
      return found["kind"] === "ref" ? follow(schemas[found["name"] as string]) : found;
    };
    return follow(follow(schemas[name])["items"]);
  };

  const propertiesOf = (schema: unknown) =>
    (schema as { readonly properties: readonly { readonly schema: { readonly name: string } }[] }).properties;

  it("of a template, to what each user of it says", () => {
    const { diagnostics, schemas } = read({
      List: list,
      Numbers: listOf("numbers", integer),
      Texts: listOf("texts", { type: "string" }),
    });
    expect(diagnostics).toEqual([]);
    expect(itemsOf(schemas, "List")).toEqual({ kind: "unknown" });
    expect(itemsOf(schemas, "Numbers")).toEqual(asInteger);
    expect(itemsOf(schemas, "Texts")).toEqual({ kind: "string" });
  });

  it("through others that say nothing of it, and by where they stand", () => {
    const { diagnostics, schemas } = read({
      List: list,
      Between: { $id: "between", allOf: [{ $ref: "list" }, { type: "array", minItems: 1 }] },
      Numbers: { ...listOf("numbers", integer), $ref: "between" },
      Uses: { type: "object", properties: { all: { $ref: "#/components/schemas/Numbers" } } },
    });
    expect(diagnostics).toEqual([]);
    expect(itemsOf(schemas, "Numbers")).toEqual(asInteger);
    expect(schemas["Numbers"]).toMatchObject({ minItems: 1 });
    expect(schemas["Uses"]).toMatchObject({ properties: [{ schema: { kind: "ref", name: "Numbers" } }] });
  });

  it("to the first of them on the way", () => {
    const { schemas } = read({
      List: list,
      Numbers: listOf("numbers", integer),
      Outer: { ...listOf("outer", { type: "string" }), $ref: "numbers" },
    });
    expect(itemsOf(schemas, "Outer")).toEqual({ kind: "string" });
    expect(itemsOf(schemas, "Numbers")).toEqual(asInteger);
  });

  it("in circles: a stricter tree has stricter branches", () => {
    const { diagnostics, schemas } = read({
      Tree: {
        $id: "tree",
        $dynamicAnchor: "node",
        type: "object",
        properties: { data: true, children: { type: "array", items: { $dynamicRef: "#node" } } },
      },
      Strict: { $id: "strict", $dynamicAnchor: "node", $ref: "tree", required: ["data"] },
    });
    expect(diagnostics).toEqual([]);
    const children = (name: string) => ({
      properties: expect.arrayContaining([
        { name: "children", required: false, schema: { kind: "array", items: { kind: "ref", name } } },
      ]) as unknown,
    });
    expect(schemas["Tree"]).toMatchObject(children("Tree"));
    expect(schemas["Strict"]).toMatchObject(children("Strict"));
  });

  it("in circles of a template, which is read once for each meaning", () => {
    const { diagnostics, schemas } = read({
      Page: {
        $id: "page",
        type: "object",
        properties: { next: { $ref: "page" }, items: { type: "array", items: { $dynamicRef: "#item" } } },
        $defs: { any: { $dynamicAnchor: "item", not: {} } },
      },
      Numbers: { ...listOf("numbers", integer), $ref: "page" },
    });
    expect(diagnostics.filter(({ code }) => code !== "schema-unrepresentable")).toEqual([]);
    const [next, items] = propertiesOf(schemas["Numbers"]);
    expect(itemsOf({ ...schemas, Items: items?.schema }, "Items")).toEqual(asInteger);
    const again = schemas[next?.schema.name ?? ""];
    expect(again).toEqual(schemas["Numbers"]);
    expect(again).toMatchObject({ properties: [{ name: "next", schema: next?.schema }, { name: "items" }] });
  });

  it("for as many schemas as one can mean, and then no further, on record", () => {
    const names = Array.from({ length: 1_200 }, (_, at) => `N${String(at)}`);
    const { diagnostics } = read({
      List: list,
      ...Object.fromEntries(names.map((name) => [name, listOf(name, integer)])),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["openapi-assumed"]);
  });
});

describe("what can't be resolved is reported at its place", () => {
  it.each<[string, JsonObject]>([
    ["have no address of their own", {}],
    ["have one", { $id: "page" }],
  ])("where a dynamic reference leads to a name that schemas have twice which %s", (_, names) => {
    const { diagnostics, schemas } = read({
      Page: {
        ...names,
        type: "array",
        items: { $dynamicRef: "#item" },
        $defs: { a: { $dynamicAnchor: "item" }, b: { $dynamicAnchor: "item", ...integer } },
      },
    });
    expect(diagnostics).toMatchObject([
      { code: "openapi-left-out", message: expect.stringContaining("$dynamicRef") as string, at: '"#item"' },
    ]);
    expect(schemas["Page"]).toEqual({ kind: "array", items: { kind: "unknown" } });
  });

  it("where several schemas have the name, of which the first is taken", () => {
    const { diagnostics, schemas } = read({
      A: { $anchor: "n", ...integer },
      B: { $anchor: "n", type: "string" },
      Use: { type: "array", items: { $ref: "#n" } },
    });
    expect(diagnostics).toMatchObject([{ code: "openapi-assumed", at: '"#n"' }]);
    expect(schemas["Use"]).toMatchObject({ items: { kind: "ref", name: "A" } });
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
