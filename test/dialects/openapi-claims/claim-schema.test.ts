import { describe, expect, it } from "vitest";
import { openApi } from "../../../generator/dialects/openapi/index.js";
import type { Schema, SchemaKind } from "../../../generator/model/index.js";
import { readLocated, readOpenApi, writeOpenApi } from "../../../generator/openapi/index.js";
import { reconcile } from "../../../generator/reconcile/index.js";
import { asOthersWrite } from "../../support/as-others-write.js";

const project = { title: "Parcels", version: "1.0.0", package: "parcels", credentials: [] };

type Whole<K extends SchemaKind> = Required<Extract<Schema, { readonly kind: K }>>;

const text: Schema = { kind: "string" };
const other: Schema = { kind: "ref", name: "Other" };

const meta = {
  title: "A title",
  description: "A description.",
  deprecated: true,
  readOnly: true,
  writeOnly: true,
  nullable: true,
};
/** What rules out a value of each kind, and says something of one where something else holds. */
const restrict = (value: Schema) => ({ not: value, conditions: [{ if: value, then: value }] });
const four = restrict({ kind: "literal", values: [4] });
const bounds = {
  minimum: 1,
  maximum: 9,
  exclusiveMinimum: 0,
  exclusiveMaximum: 10,
  multipleOf: 2,
};

/** A value for every member that a schema of a kind can have. The compiler says which one is missing. */
const wholes: { readonly [K in SchemaKind]: Whole<K> } = {
  string: {
    ...{ kind: "string", ...meta, default: "ab", examples: ["ab"], minLength: 1, maxLength: 3 },
    ...{ pattern: "^a", textPattern: "^(?=a)(?:a+)+$", format: "date" },
    ...{ contentEncoding: "base64", contentMediaType: "application/json", contentSchema: other },
    ...restrict({ kind: "literal", values: ["c"] }),
  },
  number: { kind: "number", ...meta, ...four, ...bounds, default: 2, examples: [2], format: "double" },
  integer: { kind: "integer", ...meta, ...four, ...bounds, default: 2, examples: [2], format: "int64" },
  boolean: { kind: "boolean", ...meta, default: true, examples: [true] },
  null: { kind: "null", ...meta, default: null, examples: [null] },
  literal: { kind: "literal", ...meta, values: ["a", "b"], default: "a", examples: ["b"] },
  array: {
    ...{ kind: "array", ...meta, default: ["a"], examples: [["a"]] },
    ...{ prefix: [other, text], items: text, minItems: 1, maxItems: 3, uniqueItems: true },
    ...{ contains: text, minContains: 2, maxContains: 3 },
    ...restrict({ kind: "array", items: text }),
  },
  object: {
    ...{ kind: "object", ...meta, default: { a: "b" }, examples: [{ a: "c" }] },
    ...{ properties: [{ name: "a", required: true, schema: text }] },
    ...{ additional: other, minProperties: 1, maxProperties: 2 },
    ...{ patternProperties: [{ pattern: "^a", schema: other }] },
    ...{ dependentRequired: { b: ["c"] }, propertyNames: { kind: "string", maxLength: 4 } },
    ...restrict({ kind: "map", values: text }),
  },
  map: {
    ...{ kind: "map", ...meta, default: { a: { kind: "b" } }, examples: [{ a: { kind: "c" } }] },
    ...{ values: other, minProperties: 1, maxProperties: 2 },
    ...{ propertyNames: { kind: "string", maxLength: 4 } },
    ...restrict({ kind: "map", values: text }),
  },
  union: {
    ...{ kind: "union", ...meta, default: "a", examples: ["b"], mode: "any", variants: [other, text] },
    discriminator: { property: "kind", mapping: { o: "Other" } },
  },
  ref: { kind: "ref", ...meta, default: { kind: "a" }, examples: [{ kind: "b" }], name: "Other" },
  unknown: { kind: "unknown", ...meta, default: 1, examples: ["a"] },
};

/** What a schema of a kind can't be without. */
const needed: ReadonlySet<string> = new Set([
  "kind",
  "values",
  "items",
  "properties",
  "variants",
  "mode",
  "name",
]);

/** What says nothing: a place that may be null alone, or anything, may be null. */
const idle: ReadonlySet<string> = new Set(["null nullable", "unknown nullable"]);

const members = Object.values(wholes).flatMap((whole) =>
  Object.keys(whole)
    .filter((name) => !needed.has(name) && !idle.has(`${whole.kind} ${name}`))
    .map((name) => [whole.kind, name, whole] as const),
);

/** What a member says nothing without. */
const companions: ReadonlyMap<string, string> = new Map([
  ["minContains", "contains"],
  ["maxContains", "contains"],
]);

function keep(whole: Schema, member: string): Schema {
  const kept = new Set([...needed, member, companions.get(member)]);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => kept.has(name))) as unknown as Schema;
}

/** A spec in which a schema stands in a type, with all the ways to it. */
function writeSpec(schema: Schema): string {
  const holder: Schema = { kind: "object", properties: [{ name: "held", required: true, schema }] };
  const variant: Schema = { kind: "object", properties: [{ name: "kind", required: true, schema: text }] };
  const document = {
    name: "empty.yaml",
    text: 'openapi: 3.1.0\ninfo: { title: P, version: "1" }\npaths: {}\n',
  };
  const { spec } = readOpenApi(document);
  if (!spec) throw new Error("the empty spec can't be read");
  const schemas = [
    { name: "Holder", schema: holder },
    { name: "Other", schema: variant },
  ];
  return writeOpenApi(asOthersWrite({ ...spec, schemas }));
}

describe("a schema of a source that is OpenAPI", () => {
  it.each(members)("of the kind %s keeps its %s", (_kind, member, whole) => {
    const document = { name: "vendor.yaml", text: writeSpec(keep(whole, member)) };
    const { abilities, name: dialect, read } = openApi;
    const reading = { document, dialect, abilities, rank: 1, ...read(document, undefined, readLocated) };
    const problems = reading.diagnostics.filter(({ code }) => code !== "pattern-not-linear");
    expect(problems).toEqual([]);
    expect(reconcile([reading], project).spec.schemas).toEqual(readLocated(document).spec?.schemas);
    expect(JSON.stringify(readLocated(document).spec?.schemas)).toContain(JSON.stringify(member));
  });
});
