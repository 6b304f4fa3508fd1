import { describe, expect, it } from "vitest";
import { normaliseOpenApi, readLocated, readOpenApi } from "../../generator/openapi/index.js";
import type { ApiSpec } from "../../generator/model/index.js";

interface Parts {
  readonly version?: string;
  readonly operation?: object;
  readonly schemas?: object;
  readonly securitySchemes?: object;
}

/** A document of others around the parts that a test is about. */
function read({ operation = {}, schemas = {}, securitySchemes = {}, version = "3.0.3" }: Parts) {
  const responses = { "200": { description: "" } };
  const text = JSON.stringify({
    openapi: version,
    info: { title: "Parcels", version: "1.0.0" },
    paths: { "/parcels": { get: { responses, ...operation } } },
    components: { schemas, securitySchemes },
  });
  const { spec, diagnostics } = normaliseOpenApi({ name: "api.json", text });
  if (!spec) throw new Error("the document was not read");
  return { spec, operation: spec.operations[0], codes: diagnostics.map(({ code }) => code) };
}

const schemaOf = (spec: ApiSpec, name: string) => spec.schemas.find((named) => named.name === name)?.schema;

describe("what tools write where OpenAPI has another spelling", () => {
  it("the values of an enumeration as objects", () => {
    const { spec, codes } = read({
      schemas: {
        State: { type: "string", enum: [{ value: "sent" }, { type: "stringLiteral", value: "lost" }] },
        Plain: { enum: [{ value: "sent" }] },
      },
    });
    expect(schemaOf(spec, "State")).toEqual({ kind: "literal", values: ["sent", "lost"] });
    expect(schemaOf(spec, "Plain")).toEqual({ kind: "literal", values: [{ value: "sent" }] });
    expect(codes).toEqual([]);
  });

  it("the values of an enumeration as objects, of a type that may be null", () => {
    const values = [{ type: "stringLiteral", value: "sent" }, { value: "lost" }, null];
    const { spec, codes } = read({
      version: "3.1.0",
      schemas: { State: { type: ["string", "null"], enum: values } },
    });
    expect(schemaOf(spec, "State")).toEqual({ kind: "literal", values: ["sent", "lost"], nullable: true });
    expect(codes).toEqual([]);
  });

  it("a pattern with a backslash that changes nothing, which JSON Schema does not take", () => {
    const names = { type: "object", patternProperties: { "^x\\-": true, "^\\:": true, "^:": true } };
    const { codes, spec } = read({
      version: "3.1.0",
      schemas: { Day: { type: "string", pattern: "^\\d{4}\\-\\d{2}$" }, Names: names },
    });
    expect(schemaOf(spec, "Day")).toEqual({ kind: "string", pattern: "^\\d{4}-\\d{2}$" });
    const patterns = schemaOf(spec, "Names");
    expect(patterns?.kind === "object" && patterns.patternProperties?.map(({ pattern }) => pattern)).toEqual([
      "^x-",
      "^\\:",
      "^:",
    ]);
    expect(codes).toEqual(["pattern-invalid"]);
  });

  it("a part of the values of an enumeration as objects", () => {
    const values = [{ type: "stringLiteral", value: "sent" }, "lost", null];
    const state = { type: "string", nullable: true, enum: values };
    const { codes, spec } = read({ schemas: { State: state } });
    expect(schemaOf(spec, "State")).toEqual({ kind: "literal", values: ["sent", "lost"], nullable: true });
    expect(codes).toEqual([]);
    const other = read({ schemas: { State: { type: "string", enum: ["sent", { name: "lost" }] } } });
    expect(schemaOf(other.spec, "State")).toEqual({ kind: "literal", values: ["sent"] });
    expect(other.codes).not.toEqual([]);
  });

  it("the values of the items of an array beside its own type", () => {
    const values = { type: "array", enum: ["sent", "lost"] };
    const { codes, spec } = read({
      schemas: {
        States: { ...values, items: { type: "string" } },
        Same: { ...values, items: { type: "string", enum: ["sent", "lost"] } },
        Plain: { ...values, nullable: true },
        Lists: { type: "array", items: { type: "string" }, enum: [["sent"], ["lost"]] },
      },
    });
    const items = { kind: "literal", values: ["sent", "lost"] };
    expect(schemaOf(spec, "States")).toEqual({ kind: "array", items });
    expect(schemaOf(spec, "Same")).toEqual({ kind: "array", items });
    expect(schemaOf(spec, "Plain")).toEqual({ kind: "array", items, nullable: true });
    expect(schemaOf(spec, "Lists")).toEqual({ kind: "literal", values: [["sent"], ["lost"]] });
    expect(codes).toEqual(["openapi-assumed", "openapi-assumed", "openapi-assumed"]);
  });

  it("null in a list of values whose type lacks it, which OpenAPI 3.0 left open and 3.1 rules out", () => {
    const [state, other] = [{ type: "string", enum: ["sent", null] }, { enum: ["sent", null] }];
    const { codes, spec } = read({ schemas: { State: state, Other: other } });
    const values = { kind: "literal", values: ["sent"], nullable: true };
    expect(schemaOf(spec, "State")).toEqual(values);
    expect(schemaOf(spec, "Other")).toEqual(values);
    expect(codes).toEqual(["openapi-assumed"]);
    const stated = read({ schemas: { State: { ...state, nullable: false } } });
    expect(schemaOf(stated.spec, "State")).toEqual({ kind: "literal", values: ["sent"] });
    expect(stated.codes).toEqual(["openapi-assumed"]);
    const later = read({ version: "3.1.0", schemas: { State: state } });
    expect(schemaOf(later.spec, "State")).toEqual({ kind: "literal", values: ["sent"] });
    expect(later.codes).toEqual(["openapi-assumed"]);
  });

  it.each([
    { type: "string", nullable: true, enum: ["sent", "lost"] },
    { type: ["string", "null"], enum: ["sent", "lost"] },
    { type: ["string"], nullable: true, enum: ["sent", "lost"] },
  ])("an enumeration that may be null and does not list it, which is told: %j", (schema) => {
    const { codes, spec } = read({ schemas: { State: schema } });
    expect(schemaOf(spec, "State")).toEqual({ kind: "literal", values: ["sent", "lost"], nullable: true });
    expect(codes).toEqual(["null-assumed"]);
  });

  it("the same where it has no type", () => {
    const { codes, spec } = read({ schemas: { State: { nullable: true, enum: ["sent", "lost"] } } });
    expect(schemaOf(spec, "State")).toMatchObject({ nullable: true });
    expect(codes).toEqual(["null-assumed"]);
  });

  it.each([
    { type: ["string", "null"], enum: ["sent", null] },
    { type: "string", enum: ["sent"] },
    { enum: ["sent"] },
    { type: ["string", "null"], const: "sent" },
  ])("an enumeration that lists what it allows, as it is: %j", (schema) => {
    expect(read({ schemas: { State: schema } }).codes).toEqual([]);
  });
  it.each(["3.0.3", "3.1.0"])(
    "an object and a list without their type, whatever else is in the document, in %s",
    (version) => {
      const schemas = {
        Box: { required: ["id"], properties: { id: { type: "string" } } },
        Boxes: { items: { type: "string" } },
      };
      for (const more of [{}, { Other: { type: "string", nullable: true } }]) {
        const { codes, spec } = read({ version, schemas: { ...schemas, ...more } });
        expect(schemaOf(spec, "Box")?.kind).toBe("object");
        expect(schemaOf(spec, "Boxes")?.kind).toBe("array");
        expect(codes).toEqual(["openapi-assumed", "openapi-assumed"]);
      }
    },
  );

  it("null in place of titles and descriptions that nobody wrote", () => {
    const nothing = { title: null, description: null };
    const { operation, spec, codes } = read({
      operation: {
        summary: null,
        description: null,
        parameters: [{ name: "q", in: "query", description: null, schema: { type: "string", ...nothing } }],
        responses: { "200": { description: null } },
      },
      schemas: {
        Parcel: { type: "object", ...nothing, properties: { title: { type: "string", ...nothing } } },
      },
    });
    expect(codes).toEqual([]);
    expect(operation?.responses).toMatchObject([{ status: "200", description: "" }]);
    expect(operation?.parameters[0]).not.toHaveProperty("description");
    expect(schemaOf(spec, "Parcel")).toEqual({
      kind: "object",
      properties: [{ name: "title", required: false, schema: { kind: "string" } }],
    });
  });

  it("null in place of whatever else nobody wrote", () => {
    const { codes, operation } = read({
      operation: {
        tags: null,
        deprecated: null,
        security: null,
        servers: null,
        externalDocs: null,
        parameters: [
          {
            name: "q",
            in: "query",
            required: null,
            deprecated: null,
            style: null,
            schema: { type: "string" },
          },
        ],
        requestBody: { required: null, content: { "text/plain": {} } },
        responses: {
          "200": { description: "", headers: { "X-A": { required: null, schema: { type: "string" } } } },
        },
      },
    });
    expect(codes).toEqual([]);
    expect(operation?.parameters).toEqual([
      { name: "q", in: "query", required: false, schema: { kind: "string" } },
    ]);
    const nothing = { tags: null, security: null, servers: null, components: null };
    const text = JSON.stringify({
      openapi: "3.0.3",
      info: { title: "P", contact: null },
      ...nothing,
      paths: {},
    });
    expect(normaliseOpenApi({ name: "api.json", text }).diagnostics).toEqual([]);
  });

  it("a path without the slash in front of it, which no host may take for a part of its name", () => {
    const responses = { "200": { description: "" } };
    const paths = {
      "parcels/{id}": { get: { parameters: [{ name: "id", in: "path", schema: {} }], responses } },
    };
    const text = JSON.stringify({ openapi: "3.0.3", info: { title: "P" }, paths });
    const { diagnostics, spec } = normaliseOpenApi({ name: "api.json", text });
    expect(spec?.operations).toMatchObject([{ path: "/parcels/{id}", resource: ["parcels"], name: "get" }]);
    expect(diagnostics.map(({ at, code }) => [code, text.slice(at?.start, at?.end)])).toEqual([
      ["openapi-assumed", '"parcels/{id}"'],
    ]);
    const { locate } = readLocated({ name: "api.json", text });
    const { at } = locate({ kind: "operation", operation: { method: "get", path: "/parcels/{id}" } });
    expect(text.slice(at.start, at.end)).toBe('"get"');
  });

  it("parameters in the query of a path, by pairs or by an expression", () => {
    const responses = { "200": { description: "" } };
    const by = (place: string, name: string) => ({ name, in: place, schema: { type: "integer" } });
    const paths = {
      "/find?kind=flat&term={term}": { get: { parameters: [by("query", "term")], responses } },
      "/find": { get: { responses } },
      "/seek?q={words}": { get: { parameters: [by("path", "words")], responses } },
      "/pages{?page,size*}": { get: { parameters: [by("query", "page")], responses } },
    };
    const text = JSON.stringify({ openapi: "3.0.3", info: { title: "P" }, paths });
    const { diagnostics, spec } = normaliseOpenApi({ name: "api.json", text });
    const told = spec?.operations.map(({ parameters, path }) => [
      path,
      ...parameters.map(({ in: place, name, required, schema }) =>
        [place, name, required, schema.kind].join(),
      ),
    ]);
    expect(told).toEqual([
      ["/find?kind=flat", "query,term,false,integer"],
      ["/find"],
      ["/seek", "query,q,true,integer"],
      ["/pages", "query,page,false,integer", "query,size,false,string"],
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "the document leaves something open: the query parameter size is taken for a string",
    ]);
    const { locate } = readLocated({ name: "api.json", text });
    const { at } = locate({ kind: "operation", operation: { method: "get", path: "/pages" } });
    expect(at.start).toBe(text.indexOf('"get"', text.indexOf("/pages")));
  });

  it("paths that are one without their queries, told apart by a fragment", () => {
    const responses = { "200": { description: "" } };
    const paths = { "/a?b={b}": { get: { responses } }, "/a": { get: { responses } } };
    const text = JSON.stringify({ openapi: "3.0.3", info: { title: "P" }, paths });
    const { spec } = normaliseOpenApi({ name: "api.json", text });
    expect(spec?.operations.map(({ path }) => path)).toEqual(["/a#b", "/a"]);
  });

  it("tags as lists within the list, the innermost last, and as objects", () => {
    expect(read({ operation: { tags: [["parcels", "inner"]] } }).operation?.tags).toEqual(["inner"]);
    expect(read({ operation: { tags: [{ name: "Parcels" }, "x"] } }).operation?.tags).toEqual([
      "Parcels",
      "x",
    ]);
  });

  it("tags as paths, of which the last part names the resource", () => {
    const { operation } = read({ operation: { tags: ["Post Office/Parcels"], operationId: "listAll" } });
    expect(operation).toMatchObject({ tags: ["Post Office/Parcels"], resource: ["parcels"] });
  });

  it("a folder beside the operation where there are no tags", () => {
    const folder = { "x-maker-folder": "Post Office/Parcels" };
    const named = (operation: object) =>
      read({ operation: { ...operation, operationId: "listAll" } }).operation;
    expect(named(folder)?.resource).toEqual(["parcels"]);
    expect(named({ ...folder, tags: ["Letters"] })?.resource).toEqual(["letters"]);
    expect(named({ "x-maker-folder": "" })?.resource).toEqual(["parcels"]);
    expect(named({ "x-folder": "Letters" })?.resource).toEqual(["letters"]);
  });

  it("statuses with capitals where OpenAPI has none, and the reverse", () => {
    const responses = { "2xx": { description: "Sent" }, Default: { description: "Lost" } };
    const { operation, codes } = read({ operation: { responses } });
    expect(operation?.responses.map(({ status }) => status)).toEqual(["2XX", "default"]);
    expect(codes).toEqual([]);
  });

  it("lists of no schema, which say nothing", () => {
    const { spec, codes } = read({ schemas: { State: { type: "string", allOf: [], oneOf: [] } } });
    expect(schemaOf(spec, "State")).toEqual({ kind: "string" });
    expect(codes).toEqual(["openapi-assumed", "openapi-assumed"]);
  });

  it("second answers of a status under an extension", () => {
    const json = (type: string) => ({ "application/json": { schema: { type } } });
    const { operation, codes } = read({
      operation: {
        responses: {
          "200": { description: "One", content: json("string") },
          "x-200:With details": { description: "Other", content: { ...json("boolean"), "text/plain": {} } },
          "x-internal": { owner: "post" },
        },
      },
    });
    expect(operation?.responses).toMatchObject([
      {
        status: "200",
        description: "One",
        content: [
          {
            mediaType: "application/json",
            schema: { kind: "union", variants: [{ kind: "string" }, { kind: "boolean" }] },
          },
          { mediaType: "text/plain" },
        ],
      },
    ]);
    expect(codes).toEqual([]);
  });

  it("a security scheme of the type that is its scheme", () => {
    const { spec } = read({ securitySchemes: { token: { type: "Bearer" }, user: { type: "basic" } } });
    expect(spec.credentials).toMatchObject([
      { scheme: "token", type: "bearer" },
      { scheme: "user", type: "basic" },
    ]);
  });

  it("identifiers of their own, of which nothing is said; a member of that name is one", () => {
    const { codes, spec } = read({
      operation: { _id: "f1", "x-tool": { id: 1 } },
      schemas: { Parcel: { type: "object", _id: 7, properties: { _id: { type: "string" } } } },
    });
    expect(codes).toEqual([]);
    expect(schemaOf(spec, "Parcel")).toMatchObject({ properties: [{ name: "_id" }] });
    expect(read({ operation: { _id: { of: "f1" } } }).codes).toEqual(["openapi-left-out"]);
    expect(read({ operation: { _key: "f1" } }).codes).toEqual(["openapi-left-out"]);
  });

  it("extensions, of which nothing is said in whatever form the document is", () => {
    const document = { openapi: "3.2.0", info: { title: "P", version: "1.0.0", "x-tool": 1 }, paths: {} };
    const text = JSON.stringify({ ...document, "x-tool": 1 });
    expect(normaliseOpenApi({ name: "api.json", text }).diagnostics).toEqual([]);
    expect(readOpenApi({ name: "api.json", text }).diagnostics.map(({ code }) => code)).toEqual([
      "spec-key-ignored",
      "spec-key-ignored",
    ]);
  });

  it("keywords of a schema on the parameter itself, which are those of its schema", () => {
    const parameter = (more: object) => ({
      operation: { parameters: [{ name: "q", in: "query", ...more }] },
      schemas: { Box: { type: "string" } },
    });
    const bare = read(parameter({ type: "integer", default: 3 }));
    expect(bare.operation?.parameters).toMatchObject([{ schema: { kind: "integer", default: 3 } }]);
    expect(bare.codes).toEqual(["openapi-assumed"]);
    const beside = read(parameter({ default: 0, type: "integer", schema: { type: "integer" } }));
    expect(beside.operation?.parameters).toMatchObject([{ schema: { kind: "integer", default: 0 } }]);
    expect(beside.codes).toEqual(["openapi-assumed"]);
    const other = read(parameter({ type: "string", schema: { type: "integer" } }));
    expect(other.operation?.parameters).toMatchObject([{ schema: { kind: "integer" } }]);
    expect(other.codes).toEqual(["openapi-left-out"]);
    expect(read(parameter({ type: "string", content: { "text/plain": {} } })).codes).toEqual([
      "openapi-left-out",
    ]);
    expect(read(parameter({ default: "a", schema: { $ref: "#/components/schemas/Box" } })).codes).toEqual(
      expect.arrayContaining(["openapi-beside-reference"]),
    );
  });

  it("keywords of a schema on the header of an answer", () => {
    const headers = { "X-Left": { type: "integer" } };
    const { codes, operation } = read({ operation: { responses: { "200": { description: "", headers } } } });
    expect(operation?.responses).toMatchObject([
      { headers: [{ name: "X-Left", schema: { kind: "integer" } }] },
    ]);
    expect(codes).toEqual(["openapi-assumed"]);
  });

  it("members that are marked as required themselves", () => {
    const properties = {
      a: { type: "string", required: true },
      b: { type: "string", required: false },
      c: {},
    };
    const required = (schema: object) => {
      const { codes, spec } = read({ schemas: { Parcel: { type: "object", properties, ...schema } } });
      const parcel = schemaOf(spec, "Parcel");
      const members = parcel?.kind === "object" ? parcel.properties : [];
      return { codes, names: members.filter((one) => one.required).map(({ name }) => name) };
    };
    expect(required({})).toEqual({ codes: ["openapi-assumed"], names: ["a"] });
    expect(required({ required: ["c"] })).toEqual({ codes: ["openapi-assumed"], names: ["a", "c"] });
    expect(required({ required: ["a", "b"] })).toEqual({ codes: [], names: ["a", "b"] });
  });

  it("words beside a reference, which say nothing of the schema; of the rest it is said that it does not count", () => {
    const beside = { title: "Its box", description: "Where it lies.", nullable: true, minProperties: 1 };
    const { codes, spec } = read({
      schemas: {
        Parcel: {
          type: "object",
          properties: {
            box: { $ref: "#/components/schemas/Box", ...beside },
            lid: { $ref: "#/components/schemas/Box", nullable: true },
          },
        },
        Box: { type: "object" },
      },
    });
    expect(schemaOf(spec, "Parcel")).toMatchObject({
      properties: [
        {
          name: "box",
          schema: { kind: "ref", name: "Box", title: "Its box", description: "Where it lies." },
        },
        { name: "lid", schema: { kind: "ref", name: "Box" } },
      ],
    });
    expect(schemaOf(spec, "Parcel")).not.toHaveProperty("properties.0.schema.nullable");
    expect(codes).toEqual(["openapi-beside-reference", "openapi-beside-reference"]);
  });

  it("nothing is said of an extension beside a reference", () => {
    const { codes } = read({
      schemas: { Parcel: { $ref: "#/components/schemas/Box", "x-overrides": {} }, Box: { type: "object" } },
    });
    expect(codes).toEqual([]);
  });
});

describe("a discriminator", () => {
  const variant = (kind: object) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string", ...kind } },
  });
  const union = (discriminator: object) => ({
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: { propertyName: "kind", ...discriminator },
  });
  const mappingOf = (discriminator: object, kinds: readonly object[] = [{}, {}]) => {
    const [cat = {}, dog = {}] = kinds;
    const { spec } = read({ schemas: { Pet: union(discriminator), Cat: variant(cat), Dog: variant(dog) } });
    const schema = schemaOf(spec, "Pet");
    return schema?.kind === "union" ? schema.discriminator?.mapping : undefined;
  };

  it.each<[string, object]>([
    ["names", { cat: "Cat", dog: "Dog" }],
    ["references", { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }],
    [
      "objects with a reference",
      { cat: { $ref: "#/components/schemas/Cat" }, dog: { $ref: "#/components/schemas/Dog" } },
    ],
  ])("maps to %s", (_, mapping) => {
    expect(mappingOf({ mapping })).toEqual({ cat: "Cat", dog: "Dog" });
  });

  it("without a mapping has the variants by the names of their schemas", () => {
    expect(mappingOf({})).toEqual({ Cat: "Cat", Dog: "Dog" });
  });

  it("without a mapping says nothing beside constants", () => {
    expect(mappingOf({}, [{ enum: ["cat"] }, { enum: ["dog"] }])).toBeUndefined();
  });
});

describe("keywords that contradict each other", () => {
  it.each<[string, object, string]>([
    ["texts that YAML reads as numbers", { type: "string", enum: [1, 2] }, "values-impossible"],
    ["some of several values", { type: "string", enum: [1, "two"] }, "values-impossible"],
    ["a flag as text", { type: "boolean", enum: ["true"] }, "values-impossible"],
    ["bounds that nothing lies between", { type: "integer", minimum: 5, maximum: 3 }, "bounds-impossible"],
    ["lengths that no text has", { type: "string", minLength: 5, maxLength: 3 }, "bounds-impossible"],
    ["a default of another type", { type: "integer", default: "10" }, "default-impossible"],
    [
      "a member that two parts have as different types",
      {
        allOf: [
          { type: "object", properties: { id: { type: "string" } } },
          { type: "object", properties: { id: { type: "number" } } },
        ],
      },
      "parts-impossible",
    ],
    ["parts of different types", { allOf: [{ type: "string" }, { type: "number" }] }, "parts-impossible"],
    [
      "parts that only null is of",
      { type: "null", oneOf: [{ type: "string" }, { type: "null" }] },
      "parts-impossible",
    ],
  ])("are reported: %s", (_, schema, code) => {
    expect(read({ schemas: { Value: schema }, version: "3.1.0" }).codes).toEqual([code]);
  });

  it("are not where one of several parts brings members of its own", () => {
    const parts = [
      { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      { oneOf: [{ type: "object", properties: { a: { type: "string" } } }, { type: "object" }] },
    ];
    expect(read({ schemas: { Value: { allOf: parts } } }).codes).toEqual([]);
  });
});

describe("an enumeration of which no value is of its type", () => {
  const literal = (...values: readonly (string | number)[]) => ({ kind: "literal", values });

  it.each<[string, object, readonly object[]]>([
    ["texts without quotes", { type: "string", enum: [169, 43] }, [literal(169, 43), { kind: "string" }]],
    [
      "names of numbers",
      { type: "integer", enum: ["low", "high"] },
      [literal("low", "high"), { kind: "integer" }],
    ],
    ["a constant", { type: "boolean", const: "true" }, [literal("true"), { kind: "boolean" }]],
  ])("has the values of both: %s", (_, schema, variants) => {
    const { codes, spec } = read({ version: "3.1.0", schemas: { Value: schema } });
    expect(schemaOf(spec, "Value")).toEqual({ kind: "union", mode: "any", variants });
    expect(codes).toEqual(["values-impossible"]);
  });

  it("may be null where its type or its list says so", () => {
    const schemas = { Typed: { type: ["integer", "null"], enum: ["low", null] } };
    const { spec } = read({ version: "3.1.0", schemas });
    const variants = [literal("low"), { kind: "integer" }];
    expect(schemaOf(spec, "Typed")).toEqual({ kind: "union", mode: "any", variants, nullable: true });
  });

  it("has those that are of its type where some are", () => {
    const { spec } = read({ schemas: { Value: { type: "string", enum: [1, "two"] } } });
    expect(schemaOf(spec, "Value")).toEqual(literal("two"));
  });
});

describe("parts of a schema", () => {
  const id = { id: { type: "string" } };
  const size = { size: { type: "string" } };
  const membersOf = (schema: object) => {
    const Base = { type: "object", additionalProperties: false, properties: id };
    const { codes, spec } = read({ version: "3.1.0", schemas: { Base, Value: schema } });
    const value = schemaOf(spec, "Value");
    if (value?.kind !== "object") throw new Error(`the schema is of the kind ${String(value?.kind)}`);
    const members = value.properties.map(({ name, required, schema: { kind } }) => [name, required, kind]);
    return { codes, members, additional: value.additional };
  };

  it.each<[string, object]>([
    ["a closed one", { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: size }] }],
    ["a closed one beside its reference", { $ref: "#/components/schemas/Base", properties: size }],
    [
      "the closed owner",
      { allOf: [{ type: "object", properties: id }], properties: size, additionalProperties: false },
    ],
  ])("keep the members that another does not list, on record: %s", (_, schema) => {
    const { additional, codes, members } = membersOf({ type: "object", ...schema });
    expect(members).toEqual([
      ["id", false, "string"],
      ["size", false, "string"],
    ]);
    expect(additional).toBe(false);
    expect(codes).toEqual(["openapi-assumed"]);
  });

  it("keep the members that a closed one only requires", () => {
    const schema = {
      allOf: [{ $ref: "#/components/schemas/Base" }],
      required: ["id"],
      additionalProperties: false,
    };
    expect(membersOf({ type: "object", ...schema }).members).toEqual([["id", true, "string"]]);
  });

  it("keep the members that are of another type than what another does not list", () => {
    const open = { type: "object", additionalProperties: { type: "object" } };
    const { additional, codes, members } = membersOf({ allOf: [open, { type: "object", properties: size }] });
    expect(members).toEqual([["size", false, "string"]]);
    expect(additional).toEqual({ kind: "object", properties: [] });
    expect(codes).toEqual(["openapi-assumed"]);
  });

  it("say nothing where one allows what another does not list", () => {
    const open = { type: "object", additionalProperties: { type: "string" } };
    expect(membersOf({ allOf: [open, { type: "object", properties: size }] }).codes).toEqual([]);
  });

  it("lose a member that another rules out by its name", () => {
    const without = { type: "object", properties: { size: false } };
    const { members } = membersOf({ allOf: [without, { type: "object", properties: size }] });
    expect(members).toEqual([["size", false, "literal"]]);
  });
});

describe("a schema without type", () => {
  const size = { properties: { size: { type: "integer" } }, required: ["size"] };
  const shape = {
    kind: "object",
    properties: [{ name: "size", required: true, schema: { kind: "integer" } }],
  };

  it.each<[string, object]>([
    ["stands alone", size],
    ["is part of one that does not say it either", { allOf: [size] }],
    ["is one of several alternatives", { oneOf: [size, { type: "string" }] }],
  ])("is taken for an object where it %s, on record", (_, schema) => {
    const { codes, spec } = read({ schemas: { Crate: schema } });
    expect(codes).toEqual(["openapi-assumed"]);
    const crate = schemaOf(spec, "Crate");
    expect(crate?.kind === "union" ? crate.variants[0] : crate).toEqual(shape);
  });

  it.each<[string, object]>([
    ["its owner", { type: "object", allOf: [size] }],
    ["another part", { allOf: [{ type: "object" }, size] }],
    ["what another part refers to", { allOf: [{ $ref: "#/components/schemas/Thing" }, size] }],
    ["every alternative beside it", { oneOf: [{ type: "object" }], allOf: [size] }],
    ["the owner of alternatives", { type: "object", anyOf: [size] }],
  ])("is of the type that %s states", (_, schema) => {
    const { codes, spec } = read({ schemas: { Thing: { type: "object" }, Crate: schema } });
    expect(codes).toEqual([]);
    expect(schemaOf(spec, "Crate")).toEqual(shape);
  });

  it("leaves null to a value whose type has it", () => {
    const { spec } = read({
      version: "3.1.0",
      schemas: { Crate: { allOf: [{ type: ["object", "null"] }, size] } },
    });
    expect(schemaOf(spec, "Crate")).toEqual({ ...shape, nullable: true });
  });
});

describe("a parameter", () => {
  const schema = { type: "string" };

  it("stands where it says in any case", () => {
    const { codes, operation } = read({ operation: { parameters: [{ name: "q", in: "Query", schema }] } });
    expect(operation?.parameters).toEqual([
      { name: "q", in: "query", required: false, schema: { kind: "string" } },
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ["without a name", { in: "query", schema }, "spec-missing-key"],
    ["without a place", { name: "q", schema }, "spec-invalid-value"],
    ["that is the body of older versions", { name: "q", in: "body", schema }, "spec-invalid-value"],
  ])("%s is left out, and named", (_, parameter, code) => {
    const { codes, operation } = read({ operation: { parameters: [parameter] } });
    expect([operation?.parameters, codes]).toEqual([[], [code]]);
  });
});
