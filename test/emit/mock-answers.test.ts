import { describe, expect, it } from "vitest";
import { listQueryNames } from "../../generator/emit/files/mock-query.js";
import { synthesiseExample } from "../../generator/emit/print/example-value.js";
import { indexSchemas } from "../../generator/emit/plan/schema-walk.js";
import { normaliseOpenApi, readOpenApi } from "../../generator/openapi/index.js";
import type { Schema } from "../../generator/model/index.js";
import type { Client } from "../../templates/runtime/contract.js";
import type { Mock } from "../../templates/runtime/mock.js";
import { bundlePackage } from "./support/load-package.js";

const name = { name: { type: "string" } };

function describeSpec(media: object): string {
  const content = { "application/json": { schema: { type: "object", properties: name }, ...media } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Lamps", version: "1" },
    servers: [{ url: "https://lamps.example" }],
    paths: {
      "/lamp": {
        get: { operationId: "lamps.get", responses: { 200: { description: "A lamp", content } } },
      },
    },
  });
}

/** What a call answers through the mock of its package. */
async function ask(media: object): Promise<unknown> {
  const { spec } = readOpenApi({ name: "spec.json", text: describeSpec(media) });
  if (!spec) throw new Error("the spec cannot be read");
  const entry = 'export * from "./src/index.js"; export { createMockFetch } from "./src/mock.js";';
  const code = Buffer.from(await bundlePackage(spec, entry)).toString("base64");
  const made = (await import(`data:text/javascript;base64,${code}`)) as {
    readonly createMockFetch: () => Mock;
    readonly createLamps: (options: object) => Client & { readonly lamps: { get: () => Promise<unknown> } };
  };
  return made.createLamps({ fetch: made.createMockFetch() }).lamps.get();
}

describe("a mocked answer", () => {
  it.each([
    ["is the documented example", { example: { name: "Arc" } }, { name: "Arc" }],
    [
      "is the first of several that stands in the document",
      {
        examples: {
          far: { externalValue: "https://lamps.example/far.json" },
          one: { value: { name: "Bow" } },
          two: { value: { name: "Coil" } },
        },
      },
      { name: "Bow" },
    ],
    ["is null where that is the documented example", { example: null }, null],
    ["is null where that is the first of several", { examples: { none: { value: null } } }, null],
    [
      "is null where that is the example of the schema",
      { schema: { type: ["object", "null"], properties: name, examples: [null] } },
      null,
    ],
    ["is made of its type where nothing is documented", {}, { name: "string" }],
  ])("%s", async (_, media, expected) => {
    expect(await ask(media)).toEqual(expected);
  });
});

describe("a value that is made up", () => {
  it("has the tag of its variant, where a discriminator tells variants apart", () => {
    const shape: Schema = {
      kind: "object",
      properties: [{ name: "kind", required: true, schema: { kind: "string" } }],
    };
    const union: Schema = {
      kind: "union",
      mode: "one",
      variants: ["Arc", "Bow"].map((variant) => ({ kind: "ref", name: variant })),
      discriminator: { property: "kind", mapping: { bow: "Bow", arc: "Arc", Arch: "Arc" } },
    };
    const made = (arc: Schema) =>
      synthesiseExample(union, { index: new Map([["Arc", arc]]), without: "writeOnly" });
    expect(made(shape)).toEqual({ kind: "arc" });
    expect(made({ ...shape, examples: [{ kind: "Arch" }] })).toEqual({ kind: "Arch" });
  });
});

describe("a value that is made up for one way", () => {
  const member = (name: string, mark: object) =>
    ({ name, required: true, schema: { kind: "boolean", ...mark } }) as const;
  const shape: Schema = {
    kind: "object",
    properties: [member("id", { readOnly: true }), member("on", {}), member("pin", { writeOnly: true })],
    dependentRequired: { on: ["id", "pin"] },
  };
  const index = new Map<string, Schema>([["Lamp", shape]]);

  it("has no member that answers do not have", () => {
    const purpose = { index, without: "writeOnly" } as const;
    expect(synthesiseExample({ kind: "ref", name: "Lamp" }, purpose)).toEqual({ id: true, on: true });
  });

  it("has no member that requests do not have", () => {
    const purpose = { index, without: "readOnly" } as const;
    expect(synthesiseExample(shape, purpose)).toEqual({ on: true, pin: true });
  });
});

describe("a mocked request", () => {
  it("may have what the query of its operation can hold, and the key that authenticates it", () => {
    const point = { type: "object", properties: { R: { type: "integer" }, G: { type: "integer" } } };
    const parameters = [
      { name: "where", in: "query", schema: point },
      { name: "filter", in: "query", style: "deepObject", explode: true, schema: point },
      { name: "json", in: "query", content: { "application/json": { schema: point } } },
      { name: "ids", in: "query", schema: { type: "array", items: { type: "string" } } },
    ];
    const responses = { 204: { description: "Done" } };
    const open = { name: "open", in: "query", schema: { type: "object", additionalProperties: true } };
    const whole = { name: "all", in: "querystring", content: { "application/json": { schema: point } } };
    const text = JSON.stringify({
      openapi: "3.2.0",
      info: { title: "Lamps", version: "1" },
      security: [{ key: [] }],
      paths: {
        "/a": { get: { operationId: "lamps.a", parameters, responses } },
        "/b": { get: { operationId: "lamps.b", parameters: [whole], security: [], responses } },
        "/c": { get: { operationId: "lamps.c", parameters: [open], security: [], responses } },
      },
      components: { securitySchemes: { key: { type: "apiKey", in: "query", name: "api_key" } } },
    });
    const { spec } = normaliseOpenApi({ name: "spec.json", text });
    if (!spec) throw new Error("the spec cannot be read");
    const index = indexSchemas(spec);
    expect(spec.operations.map((operation) => listQueryNames(operation, index, spec))).toEqual([
      ["R", "G", "filter[", "json", "ids", "api_key"],
      ["*"],
      ["*"],
    ]);
  });
});
