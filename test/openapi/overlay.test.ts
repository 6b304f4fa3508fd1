import { describe, expect, it } from "vitest";
import { applyOverlay, writeOpenApi } from "../../generator/openapi/index.js";
import type { ApiSpec, ObjectSchema, Schema } from "../../generator/model/index.js";

const thing: ObjectSchema = {
  kind: "object",
  properties: [
    { name: "amount", required: false, schema: { kind: "integer", minimum: 0 } },
    { name: "note", required: false, schema: { kind: "string", nullable: true } },
    { name: "strategy", required: false, schema: { kind: "literal", values: ["fixed", "sliding"] } },
    { name: "object", required: false, schema: { kind: "literal", values: ["thing"] } },
    { name: "owner", required: false, schema: { kind: "ref", name: "Owner", description: "Who has it." } },
    {
      name: "either",
      required: false,
      schema: { kind: "union", mode: "any", variants: [{ kind: "string" }, { kind: "ref", name: "Owner" }] },
    },
    { name: "tags", required: false, schema: { kind: "array", items: { kind: "string" } } },
  ],
};

const spec: ApiSpec = {
  title: "Example",
  version: "1.0.0",
  sdk: { package: "example", factory: "createExample", clientOptions: {} },
  servers: [],
  credentials: [],
  security: [],
  operations: [],
  schemas: [
    { name: "Thing", schema: thing },
    { name: "Owner", schema: { kind: "object", properties: [] } },
  ],
};

const show = (yaml: string) => ({ name: "spec/openapi.yaml", text: yaml });

function apply(actions: string) {
  const text = `overlay: 1.0.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n${actions}`;
  return applyOverlay(spec, { name: "spec/overlay.yaml", text }, show);
}

const grounds = `description: The page cannot say it.\n    x-source: declarations of the vendor`;

const action = (target: string, rest: string): string =>
  `  - target: ${target}\n    ${grounds}\n    ${rest}\n`;

function findProperty(result: { readonly spec?: ApiSpec }, name: string): Schema | undefined {
  const named = result.spec?.schemas.find((schema) => schema.name === "Thing")?.schema;
  return named?.kind === "object"
    ? named.properties.find((property) => property.name === name)?.schema
    : undefined;
}

const member = (name: string): string => `$.components.schemas.Thing.properties.${name}`;

describe("an overlay makes nullable", () => {
  it.each([
    ["a typed member", "amount", `update: { type: [integer, "null"] }`],
    ["an enumeration", "strategy", `update: { type: [string, "null"], enum: [null] }`],
    [
      "an enumeration given anew",
      "strategy",
      `update: { type: [string, "null"], enum: [fixed, sliding, null] }`,
    ],
    ["a constant", "object", `update: { type: [string, "null"], enum: [thing, null] }`],
    ["a reference", "owner", `update: { anyOf: [{ $ref: "#/components/schemas/Owner" }, { type: "null" }] }`],
    ["a union", "either", `update: { anyOf: [{ type: "null" }] }`],
    ["an array", "tags", `update: { type: [array, "null"] }`],
  ])("%s", (_, name, update) => {
    const result = apply(action(member(name), update));
    const before = thing.properties.find((it) => it.name === name)?.schema;
    expect(result.diagnostics).toEqual([]);
    expect(findProperty(result, name)).toEqual({ ...before, nullable: true });
  });
});

describe("an overlay", () => {
  it("is written back in canonical form", () => {
    const update = `update: { anyOf: [{ $ref: "#/components/schemas/Owner" }, { type: "null" }] }`;
    const { yaml, spec: corrected } = apply(action(member("owner"), update));
    expect(yaml).toBe(corrected && writeOpenApi(corrected));
  });

  it("changes every place that its target selects", () => {
    const { applied } = apply(
      action(`$.components.schemas.Thing.properties['amount','tags']`, `update: { deprecated: true }`),
    );
    expect(applied.map(({ places }) => places)).toEqual([
      ["/components/schemas/Thing/properties/amount", "/components/schemas/Thing/properties/tags"],
    ]);
  });

  it("compares integers of many digits, and keeps them", () => {
    const { yaml } = apply(
      action(member("amount"), `update: { minimum: 9007199254740993 }`) +
        action(`$..properties[?@.minimum > 9007199254740000]`, `update: { title: Many }`),
    );
    expect(yaml).toContain("title: Many");
    expect(yaml).toContain("minimum: 9007199254740993");
  });

  it("removes what its target selects", () => {
    const result = apply(action(`${member("strategy")}.enum[0]`, `remove: true`));
    expect(findProperty(result, "strategy")).toEqual({ kind: "literal", values: ["sliding"] });
  });

  it("fails where an action matches nothing, at its target", () => {
    const { diagnostics, yaml } = apply(action(member("missing"), `update: { deprecated: true }`));
    expect(diagnostics.map(({ code, at }) => [code, at?.source])).toEqual([
      ["overlay-no-match", "spec/overlay.yaml"],
    ]);
    expect(yaml).toBeUndefined();
  });

  it("warns where the documents already say it", () => {
    const { diagnostics, yaml } = apply(action(member("note"), `update: { type: [string, "null"] }`));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["overlay-unnecessary", "warning"],
    ]);
    expect(yaml).toBe(writeOpenApi(spec));
  });

  it("warns where an update says nothing new in other words", () => {
    const { diagnostics } = apply(action(member("strategy"), `update: { type: [string] }`));
    expect(diagnostics.map(({ code }) => code)).toEqual(["overlay-unnecessary"]);
  });

  it("needs a reason and a source for every action", () => {
    const { diagnostics } = apply(`  - target: ${member("amount")}\n    update: { deprecated: true }\n`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'an overlay action needs a "description"',
      'an overlay action needs a "x-source"',
    ]);
  });

  // Another library took the last two of three conditions for alternatives, and found nothing by an index there.
  it.each([
    ["all of three conditions", "@.type == 'integer' && @.minimum == 0 && @.maximum == 9", []],
    ["one of three conditions", "@.maximum == 9 || @.items || @.minimum == 0", ["amount", "tags"]],
    ["an index in a comparison", "@.enum[0] == 'fixed'", ["strategy"]],
  ])("selects by %s (RFC 9535, section 2.3.5)", (_, condition, names) => {
    const target = `"$.components.schemas.Thing.properties[?${condition}]"`;
    const { applied, diagnostics } = apply(action(target, "update: { deprecated: true }"));
    expect(diagnostics.map(({ code }) => code)).toEqual(names.length === 0 ? ["overlay-no-match"] : []);
    const places = applied.flatMap((one) => one.places);
    expect(places).toEqual(names.map((name) => `/components/schemas/Thing/properties/${name}`));
  });

  it("reports a target that is no JSONPath", () => {
    const { diagnostics } = apply(action(`"$.components["`, `update: { deprecated: true }`));
    expect(diagnostics.map(({ code }) => code)).toEqual(["spec-invalid-value"]);
  });

  it("reports a correction that leaves the profile, at the correction", () => {
    const { diagnostics } = apply(action(member("amount"), `update: { minimun: 1 }`));
    expect(diagnostics.map(({ code, at }) => [code, at?.source])).toEqual([
      ["spec-unknown-key", "spec/overlay.yaml"],
    ]);
  });
});

describe("an overlay of version 1.1", () => {
  const applyNewer = (actions: string) => {
    const text = `overlay: 1.1.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n${actions}`;
    return applyOverlay(spec, { name: "spec/overlay.yaml", text }, show);
  };

  it("copies what stands at another place", () => {
    const note = "$.components.schemas.Thing.properties.note";
    const result = applyNewer(
      action("$.components.schemas.Owner", "update: { properties: { note: { type: string } } }") +
        action("$.components.schemas.Owner.properties.note", `copy: ${note}`),
    );
    expect(result.diagnostics).toEqual([]);
    expect(result.spec?.schemas.find(({ name }) => name === "Owner")?.schema).toMatchObject({
      properties: [{ name: "note", schema: { kind: "string", nullable: true } }],
    });
  });

  it("says where a copy has no single source", () => {
    const copies = ["$.nowhere", "$.components.schemas.*"].map((from) => `copy: ${from}`);
    const codes = copies.map((copy) => applyNewer(action("$.components.schemas.Owner", copy)).diagnostics);
    expect(codes).toMatchObject([[{ code: "spec-invalid-value" }], [{ code: "spec-invalid-value" }]]);
  });

  it("replaces a text, which one of version 1.0 can't", () => {
    const title = action("$.info.title", "update: Better");
    expect(applyNewer(title).spec?.title).toBe("Better");
    expect(apply(title).diagnostics.map(({ code }) => code)).toEqual(["overlay-mismatch"]);
  });
});

describe("an overlay that can't be", () => {
  it("removes the whole document", () => {
    const { diagnostics, spec: corrected } = apply(action("$", "remove: true"));
    expect(corrected).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "overlay-removes-all", severity: "error" }]);
  });
});

describe("an overlay that renames an operation by its x-sdk", () => {
  it.each([
    ["as a whole", "$.paths['/beds'].get", "update: { x-sdk: { method: all } }"],
    ["in its x-sdk alone", "$.paths['/beds'].get.x-sdk", "update: { method: all }"],
  ])("needs to say nothing of the operation id: %s", (_, target, update) => {
    const beds: ApiSpec = {
      ...spec,
      operations: [
        { method: "get", path: "/beds", resource: ["beds"], name: "list", parameters: [], responses: [] },
      ],
    };
    const text = `overlay: 1.1.0
info: { title: Corrections, version: 1.0.0 }
actions:
${action(target.replace(".x-sdk", "['x-sdk']"), update)}`;
    const result = applyOverlay(beds, { name: "spec/overlay.yaml", text }, show);
    expect(result.diagnostics).toEqual([]);
    expect(result.spec?.operations).toMatchObject([{ resource: ["beds"], name: "all" }]);
  });
});
