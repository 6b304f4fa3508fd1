import { describe, expect, it } from "vitest";
import { normaliseOpenApi, writeOpenApi, readOpenApi } from "../../generator/openapi/index.js";

/** What is read of schemas, the first of which an operation returns. */
function read(schemas: object, openapi = "3.0.3") {
  const [first = ""] = Object.keys(schemas);
  const schema = { $ref: `#/components/schemas/${first}` };
  const responses = { "200": { description: "", content: { "application/json": { schema } } } };
  const text = JSON.stringify({
    openapi,
    info: { title: "Shop", version: "1.0.0" },
    paths: { "/items": { get: { responses } } },
    components: { schemas },
  });
  const { spec, diagnostics } = normaliseOpenApi({ name: "api.json", text });
  if (!spec) throw new Error("the document was not read");
  const named = new Map(spec.schemas.map(({ name, schema: own }) => [name, own]));
  return { spec, named, codes: diagnostics.map(({ code }) => code) };
}

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const ref = (name: string) => ({ kind: "ref", name });

const pet = (more: object = {}) => ({
  type: "object",
  description: "A pet",
  required: ["kind"],
  properties: { kind: { type: "string" }, name: { type: "string" } },
  discriminator: { propertyName: "kind" },
  ...more,
});

const child = (parent: string, properties: object) => ({
  allOf: [refTo(parent), { type: "object", properties }],
});

const cat = child("Pet", { lives: { type: "integer" } });
const dog = child("Pet", { tricks: { type: "integer" } });

const members = (schema: unknown) =>
  (schema as { properties: { name: string }[] }).properties.map(({ name }) => name);

describe("a parent that its children take over by allOf", () => {
  it("is the union of its children, by their names", () => {
    const { named, codes } = read({ Pet: pet(), Cat: cat, Dog: dog });
    expect(named.get("Pet")).toEqual({
      kind: "union",
      mode: "any",
      description: "A pet",
      variants: [ref("Cat"), ref("Dog")],
      discriminator: { property: "kind", mapping: { Cat: "Cat", Dog: "Dog" } },
    });
    expect(members(named.get("Cat"))).toEqual(["kind", "name", "lives"]);
    expect(members(named.get("Dog"))).toEqual(["kind", "name", "tricks"]);
    expect(codes).toEqual([]);
  });

  it("goes by its mapping, and by the names of children that have no tag there", () => {
    const discriminator = { propertyName: "kind", mapping: { cat: "Cat", tom: "#/components/schemas/Cat" } };
    const { named } = read({ Pet: pet({ discriminator }), Cat: cat, Dog: dog });
    expect(named.get("Pet")).toMatchObject({
      variants: [ref("Cat"), ref("Dog")],
      discriminator: { mapping: { cat: "Cat", tom: "Cat", Dog: "Dog" } },
    });
  });

  it.each(["x-ms-discriminator-value", "x-discriminator-value"])(
    "goes by the tags that its children state as %s, and by the names of the others",
    (key) => {
      const { named, codes } = read({ Pet: pet(), Cat: { ...cat, [key]: "#Shop.Cat" }, Dog: dog });
      expect(named.get("Pet")).toMatchObject({
        variants: [ref("Cat"), ref("Dog")],
        discriminator: { mapping: { "#Shop.Cat": "Cat", Dog: "Dog" } },
      });
      expect(codes).toEqual([]);
    },
  );

  it("goes by its mapping before the tags that its children state", () => {
    const discriminator = { propertyName: "kind", mapping: { cat: "Cat" } };
    const stating = { ...cat, "x-ms-discriminator-value": "Tom" };
    const { named } = read({ Pet: pet({ discriminator }), Cat: stating, Dog: dog });
    expect(named.get("Pet")).toMatchObject({ discriminator: { mapping: { cat: "Cat", Dog: "Dog" } } });
  });

  it("is one of the alternatives where its mapping names it", () => {
    const discriminator = { propertyName: "kind", mapping: { pet: "Pet", cat: "Cat" } };
    const { named, codes } = read({ Pet: pet({ discriminator }), Cat: cat });
    expect(named.get("Pet")).toMatchObject({ variants: [ref("PetBase"), ref("Cat")] });
    expect(members(named.get("PetBase"))).toEqual(["kind", "name"]);
    expect(codes).toEqual([]);
  });

  it("has the children of its children, which are parents themselves", () => {
    const feline = {
      allOf: [refTo("Pet"), { type: "object", properties: { lives: { type: "integer" } } }],
      discriminator: { propertyName: "kind" },
    };
    const tiger = child("Feline", { stripes: { type: "integer" } });
    const { named, codes } = read({ Pet: pet(), Feline: feline, Tiger: tiger });
    expect(named.get("Pet")).toMatchObject({ kind: "ref", name: "Tiger" });
    expect(named.get("Feline")).toMatchObject({ kind: "ref", name: "Tiger" });
    expect(members(named.get("Tiger"))).toEqual(["kind", "name", "lives", "stripes"]);
    expect(codes).toEqual([]);
  });

  it("may list them itself", () => {
    const parent = pet({ oneOf: [refTo("Cat"), refTo("Dog")] });
    const { named, codes } = read({ Pet: parent, Cat: cat, Dog: dog });
    expect(named.get("Pet")).toMatchObject({
      kind: "union",
      mode: "one",
      variants: [ref("Cat"), ref("Dog")],
      discriminator: { mapping: { Cat: "Cat", Dog: "Dog" } },
    });
    expect(members(named.get("Cat"))).toEqual(["kind", "name", "lives"]);
    expect(codes).toEqual([]);
  });

  it("may list them without telling them apart, or write them within the list", () => {
    const parent = pet({ anyOf: [refTo("Cat"), dog], discriminator: undefined });
    const { named, codes } = read({ Pet: parent, Cat: cat });
    const union = named.get("Pet");
    const [first, second] = union?.kind === "union" ? union.variants : [];
    expect(first).toEqual(ref("Cat"));
    expect(members(second)).toEqual(["kind", "name", "tricks"]);
    expect(codes).toEqual([]);
  });

  it.each([
    ["3.0.3", { nullable: true }],
    ["3.1.0", { type: ["object", "null"] }],
  ])("may be null, as OpenAPI %s says it", (version, more) => {
    const { named } = read({ Pet: pet(more), Cat: cat, Dog: dog }, version);
    expect(named.get("Pet")).toMatchObject({ nullable: true, variants: [ref("Cat"), ref("Dog")] });
    expect(named.get("Cat")).not.toHaveProperty("nullable");
  });

  it("is written and read again as what it was read as", () => {
    const { spec } = read({ Pet: pet(), Cat: cat, Dog: dog });
    const again = readOpenApi({ name: "openapi.yaml", text: writeOpenApi(spec) });
    expect(again.diagnostics).toEqual([]);
    expect(again.spec).toEqual(spec);
  });

  it("stays the object that it is where nobody takes it over, which is worth no warning", () => {
    const { named, codes } = read({ Pet: pet() });
    expect(members(named.get("Pet"))).toEqual(["kind", "name"]);
    expect(codes).toEqual(["spec-key-ignored"]);
  });

  it("may take itself over, by a mistake, without an end to it", () => {
    const loop = { allOf: [refTo("Loop"), pet()], discriminator: { propertyName: "kind" } };
    expect(() => read({ Loop: loop, Other: child("Loop", {}) })).not.toThrow();
  });
});
