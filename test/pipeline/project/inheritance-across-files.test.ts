import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findTarget, loadSpec } from "../../../generator/pipeline/project/spec-input.js";
import { Collector } from "../../../generator/pipeline/reports/report.js";

/** The schemas of a parent and its children, as what stands in a file or under components. */
const schemas = {
  Pet: {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" }, mate: { $ref: "Pet" } },
    discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
  },
  Cat: { allOf: [{ $ref: "Pet" }, { type: "object", properties: { lives: { type: "integer" } } }] },
  Dog: { allOf: [{ $ref: "Pet" }, { type: "object", properties: { bark: { type: "boolean" } } }] },
};

/** JSON in which the names of the schemas are references. */
const referring = (value: unknown, reference: string): string =>
  JSON.stringify(value).replaceAll(/(?<="(?:\$ref|cat|dog)":")\w+/gu, (name) =>
    reference.replace("NAME", name),
  );

const describeApi = (components: string): string =>
  `{"openapi":"3.0.3","info":{"title":"Pets","version":"1"},"paths":{"/pets":{"get":{"operationId":"listPets","responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}}}}}},"components":{"schemas":${components}}}`;

async function load(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), "docwright-inheritance-"));
  mkdirSync(join(root, "schemas"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  const collector = new Collector();
  const input = await loadSpec(findTarget(join(root, "api.json"), root), root, collector);
  return { spec: input?.spec, codes: collector.diagnostics.map(({ code }) => code) };
}

it("a parent and its children in files of their own are what they are in one file", async () => {
  const inside = await load({
    "api.json": describeApi(referring(schemas, "#/components/schemas/NAME")),
  });
  const outside = await load({
    "api.json": describeApi(
      referring({ Pet: { $ref: "Pet" }, Cat: { $ref: "Cat" }, Dog: { $ref: "Dog" } }, "schemas/NAME.json"),
    ),
    ...Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        `schemas/${name}.json`,
        referring(schema, "./NAME.json"),
      ]),
    ),
  });
  expect(inside.spec?.schemas.map(({ name, schema }) => [name, schema.kind])).toEqual([
    ["Pet", "union"],
    ["Cat", "object"],
    ["Dog", "object"],
  ]);
  expect(outside).toEqual(inside);
});
