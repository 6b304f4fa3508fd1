import { describe, expect, it } from "vitest";
import type { Schema, UnionSchema } from "../../../generator/model/index.js";
import { normaliseOpenApi, readOpenApi, writeOpenApi } from "../../../generator/openapi/index.js";
import { list, object, oneOf, ref, text } from "../specs/shapes.js";
import { compileAjv } from "./differential.js";
import { loadValidators, specOf } from "./load-validators.js";

const number: Schema = { kind: "number" };

function pets(mode: UnionSchema["mode"], mapping: Readonly<Record<string, string>>): UnionSchema {
  const discriminator = { property: "kind", mapping };
  return { kind: "union", mode, variants: [ref("Cat"), ref("Dog")], discriminator };
}

async function load(schemas: Readonly<Record<string, Schema>>) {
  const spec = specOf(schemas);
  const { Pet } = await loadValidators(spec);
  const ajv = compileAjv(spec).get("Pet");
  if (!Pet || !ajv) throw new Error("there is no validator of the union");
  return { ...Pet, ajv };
}

const paths = (issues: readonly { readonly path: readonly unknown[] }[] = []): readonly string[] =>
  issues.map(({ path }) => path.join("."));

describe.each(["one", "any"] as const)("the mapping of a discriminator (mode %s)", (mode) => {
  const plain = {
    Cat: object({ kind: text, lives: number, mice: number }),
    Dog: object({ kind: text, bones: number }),
  };
  const mapping = { cat: "Cat", lion: "Cat", constructor: "Dog" };

  it("names the variant that an invalid value is reported against, though another is closer", async () => {
    const { validate } = await load({ Pet: pets(mode, mapping), ...plain });
    for (const kind of ["cat", "lion"]) expect(paths(validate({ kind }).issues)).toEqual(["lives", "mice"]);
    expect(paths(validate({ kind: "constructor" }).issues)).toEqual(["bones"]);
  });

  it("decides: what it does not map is no variant", async () => {
    const { validate } = await load({ Pet: pets(mode, mapping), ...plain });
    expect(paths(validate({ kind: "bird", bones: 1 }).issues)).toEqual(["kind"]);
    expect(validate({ kind: "bird" }, { unknownEnumValues: "allow" }).issues).toBeUndefined();
    expect(validate(5).issues).toMatchObject([{ path: [], code: "type" }]);
    expect(validate(null).issues).toMatchObject([{ path: [], code: "type" }]);
  });

  it("decides, whatever else would fit", async () => {
    const { is } = await load({ Pet: pets(mode, mapping), ...plain });
    expect(is({ kind: "cat", lives: 9, mice: 1, bones: 1 })).toBe(true);
    expect(is({ kind: "lion", lives: 9, mice: 1 })).toBe(true);
    expect(is({ kind: "cat", bones: 1 })).toBe(false);
  });

  it("decides nothing where a variant may be without the tag: there it only says what was meant", async () => {
    const { validate, is, ajv } = await load({
      Pet: pets(mode, mapping),
      Cat: object({ lives: number, mice: number }, { kind: text }),
      Dog: object({ bones: { kind: "number", maximum: 3 } }, { kind: text }),
    });
    const values = [
      { kind: "cat", bones: 1 },
      { bones: 1 },
      { kind: "cat", lives: 9, mice: 1 },
      { kind: "cat" },
    ];
    expect(values.map(is)).toEqual(values.map((value) => ajv(value)));
    expect(paths(validate({ kind: "bird" }).issues)).toEqual(["bones"]);
    expect(validate({ kind: "cat", bones: 5 }, { bounds: false }).issues).toBeUndefined();
    expect(paths(validate({ kind: "cat", bones: 5 }).issues)).toEqual(["lives", "mice"]);
  });

  it("adds names to the constants of the variants, which decide what is valid", async () => {
    const { validate, is } = await load({
      Pet: pets(mode, { lion: "Cat", dog: "Cat" }),
      Cat: object({ kind: oneOf("cat"), lives: number }),
      Dog: object({ kind: oneOf("dog"), bones: number }),
    });
    expect(paths(validate({ kind: "lion" }).issues)).toEqual(["kind", "lives"]);
    expect(paths(validate({ kind: "lion", lives: 9 }).issues)).toEqual(["kind"]);
    expect(validate({ kind: "lion", lives: 9 }, { unknownEnumValues: "allow" }).issues).toBeUndefined();
    expect(is({ kind: "dog", bones: 1 })).toBe(true);
    expect(paths(validate({ kind: "dog" }).issues)).toEqual(["bones"]);
    expect(paths(validate({ kind: "bird" }).issues)).toEqual(["kind"]);
  });

  it("is preferred to another member that tells variants apart", async () => {
    const { validate } = await load({
      Pet: pets(mode, { lion: "Cat" }),
      Cat: object({ family: oneOf("felidae"), kind: oneOf("cat") }),
      Dog: object({ family: oneOf("canidae"), kind: oneOf("dog") }),
    });
    expect(paths(validate({ family: "canidae", kind: "cat" }).issues)).toEqual(["family"]);
    expect(paths(validate({ family: "canidae", kind: "lion" }).issues)).toEqual(["family", "kind"]);
  });

  it("works where a union holds itself", async () => {
    const { validate } = await load({
      Pet: pets(mode, mapping),
      Cat: object({ kind: text, lives: number, young: list(ref("Pet")) }),
      Dog: object({ kind: text, bones: number }),
    });
    const value = { kind: "cat", lives: 9, young: [{ kind: "lion", young: [] }] };
    expect(paths(validate(value).issues)).toEqual(["young.0.lives"]);
  });
});

it("the mapping of a spec that is read reaches the validator", async () => {
  const document = (tags: string) => `openapi: 3.1.0
info: { title: Pets, version: "1", x-sdk: { package: pets, factory: createPets } }
paths: {}
components:
  schemas:
    Pet:
      oneOf:
        - { $ref: "#/components/schemas/Cat" }
        - { $ref: "#/components/schemas/Dog" }
      discriminator: { propertyName: kind, mapping: { ${tags} } }
    Cat: { type: object, required: [kind, lives, mice], properties: { kind: { type: string }, lives: { type: number }, mice: { type: number } } }
    Dog: { type: object, required: [kind, bones], properties: { kind: { type: string }, bones: { type: number } } }
`;
  for (const tags of ['cat: "#/components/schemas/Cat"', "cat: Cat"]) {
    const { spec } = readOpenApi({ name: "pets.yaml", text: document(tags) });
    if (!spec) throw new Error("the document is not of the profile");
    const { Pet } = await loadValidators(spec);
    expect(paths(Pet?.validate({ kind: "cat" }).issues)).toEqual(["lives", "mice"]);
  }
});

describe.each(["one", "any"] as const)("the mapping of a union of unions (mode %s)", (mode) => {
  const union = (variants: readonly string[], mapping: Readonly<Record<string, string>>): UnionSchema => ({
    ...{ kind: "union", mode },
    variants: variants.map(ref),
    discriminator: { property: "kind", mapping },
  });
  const load = () =>
    loadValidators(
      specOf({
        Pet: union(["Cat", "Bird"], { lion: "Lion", lynx: "Lynx", bird: "Bird" }),
        Cat: union(["Lion", "Lynx"], { lion: "Lion", lynx: "Lynx" }),
        Lion: object({ kind: oneOf("lion"), mane: number }),
        Lynx: object({ kind: oneOf("lynx"), ears: number }),
        Bird: object({ kind: oneOf("bird") }),
      }),
    );

  it("names the alternative of an alternative, for a reader that lets unknown values pass, too", async () => {
    const { Pet } = await load();
    expect(Pet?.is({ kind: "lynx", ears: 2 })).toBe(true);
    for (const unknownEnumValues of ["report", "allow"] as const) {
      const validate = (value: unknown) => paths(Pet?.validate(value, { unknownEnumValues }).issues);
      expect(validate({ kind: "lynx" })).toEqual(["ears"]);
      expect(validate({ kind: "lion", ears: 1 })).toEqual(["mane"]);
      expect(validate({ kind: "bird" })).toEqual([]);
    }
    expect(Pet?.validate({ kind: "wolf" }, { unknownEnumValues: "allow" }).issues).toBeUndefined();
  });
});

describe("the default of a mapping", () => {
  const union: UnionSchema = {
    kind: "union",
    mode: "one",
    variants: [ref("Cat"), ref("Other")],
    discriminator: { property: "kind", mapping: { cat: "Cat", other: "Other" }, defaultMapping: "Other" },
  };

  it("is what has no tag, or one that is not mapped", async () => {
    const { is, validate } = await load({
      Pet: union,
      Cat: object({ kind: text, lives: number }),
      Other: object({ name: text }, { kind: text }),
    });
    const right = [
      { kind: "cat", lives: 9 },
      { kind: "other", name: "" },
      { kind: "bird", name: "" },
      { name: "" },
    ];
    expect(right.map(is)).toEqual(right.map(() => true));
    const wrong = [{ kind: "cat", name: "" }, { kind: "bird", lives: 9 }, {}, { kind: 1, name: "" }];
    expect(wrong.map((value) => paths(validate(value).issues))).toEqual([
      ["lives"],
      ["name"],
      ["name"],
      ["kind"],
    ]);
  });

  it("decides nothing where another variant may be without the tag", async () => {
    const { is, ajv } = await load({
      Pet: union,
      Cat: object({ lives: number }, { kind: text }),
      Other: object({ name: text }, { kind: text }),
    });
    const values = [{ lives: 9 }, { name: "" }, { kind: "cat", name: "" }, {}];
    expect(values.map(is)).toEqual(values.map((value) => ajv(value)));
  });

  it("is read, inherited or not, and written as OpenAPI 3.2", () => {
    const tagged = (name: string) => ({
      type: "object",
      required: [name],
      properties: { [name]: { type: "string" } },
    });
    const schemas = {
      Pet: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Other" }],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat" }, defaultMapping: "Other" },
      },
      Cat: tagged("kind"),
      Other: tagged("name"),
      Parent: { ...tagged("kind"), discriminator: { propertyName: "kind", defaultMapping: "Parent" } },
      Child: { allOf: [{ $ref: "#/components/schemas/Parent" }, tagged("age")] },
    };
    const text32 = JSON.stringify({
      openapi: "3.2.0",
      info: { title: "Pets", version: "1.0.0" },
      components: { schemas },
    });
    const { diagnostics, spec } = normaliseOpenApi({ name: "pets.json", text: text32 });
    expect(diagnostics).toEqual([]);
    expect(spec?.schemas.find(({ name }) => name === "Pet")?.schema).toMatchObject({
      discriminator: { property: "kind", mapping: { cat: "Cat" }, defaultMapping: "Other" },
    });
    expect(spec?.schemas.find(({ name }) => name === "Parent")?.schema).toMatchObject({
      variants: [ref("Child"), ref("ParentBase")],
      discriminator: { mapping: { Child: "Child" }, defaultMapping: "ParentBase" },
    });
    const yaml = spec && writeOpenApi(spec);
    expect(yaml).toMatch(/^openapi: 3\.2\.0\n/u);
    expect(readOpenApi({ name: "pets.yaml", text: yaml ?? "" }).spec).toEqual(spec);
  });
});
