import type { JsonValue } from "../../../generator/model/index.js";

type Json = Readonly<Record<string, JsonValue>>;

/** A schema without a keyword and with it, and a value that the keyword is there to refuse. */
export interface KeywordSample {
  /** The keywords that are sampled together; the page has them in one row. */
  readonly keywords: readonly string[];
  readonly base: Json;
  readonly added: Json;
  /** Absent where a keyword refuses nothing. */
  readonly refused?: JsonValue;
  /** When this row is not about the keyword everywhere. */
  readonly beside?: string;
}

const text: Json = { type: "string" };
const number: Json = { type: "number" };
const list: Json = { type: "array" };
const object: Json = { type: "object", properties: { a: text, b: text } };

function sample(base: Json, added: Json, refused?: JsonValue, beside?: string): KeywordSample {
  return {
    keywords: Object.keys(added),
    base,
    added,
    ...(refused !== undefined && { refused }),
    ...(beside !== undefined && { beside }),
  };
}

/** A member with an annotation that closes a direction to it. */
const oneWay = (keyword: string): KeywordSample => ({
  keywords: [keyword],
  base: { ...object, required: ["a"] },
  added: { properties: { a: { ...text, [keyword]: true }, b: text } },
});

const referenceTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** The schemas that samples refer to. */
export const namedSamples: Json = {
  Text: text,
  Anchored: { ...text, $dynamicAnchor: "text" },
  Cat: { type: "object", required: ["kind"], properties: { kind: text } },
  Dog: { type: "object", required: ["kind"], properties: { kind: text, name: text } },
};

/** The keywords of JSON Schema 2020-12 and those that OpenAPI adds, by what they are about. */
export const keywordSamples: Readonly<Record<string, readonly KeywordSample[]>> = {
  "Any value": [
    sample({}, { type: "string" }, 1),
    sample(text, { enum: ["a", "b"] }, "c"),
    sample(text, { const: "a" }, "b"),
    sample({ type: "string" }, { nullable: true }),
    sample(object, { allOf: [{ required: ["a"] }] }, {}),
    sample({}, { anyOf: [text, { type: "boolean" }] }, 1),
    sample({}, { oneOf: [text, { type: "boolean" }] }, 1),
    sample(
      { anyOf: [referenceTo("Cat"), referenceTo("Dog")] },
      { discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } } },
      { kind: "bird" },
    ),
    sample(text, { not: { minLength: 3 } }, "long"),
    sample(
      object,
      { if: { required: ["a"] }, then: { required: ["b"] }, else: { maxProperties: 0 } },
      { a: "" },
    ),
  ],
  Strings: [
    sample(text, { minLength: 2 }, "a"),
    sample(text, { maxLength: 2 }, "abc"),
    sample(text, { pattern: "^a" }, "b"),
    sample(text, { format: "date-time" }, "b"),
    sample(text, { contentEncoding: "base64" }, "%"),
    sample(text, { contentMediaType: "application/json" }, "{"),
    sample({ ...text, contentMediaType: "application/json" }, { contentSchema: object }, "1"),
  ],
  Numbers: [
    sample(number, { minimum: 2 }, 1),
    sample(number, { maximum: 2 }, 3),
    sample(number, { exclusiveMinimum: 2 }, 2),
    sample(number, { exclusiveMaximum: 2 }, 2),
    sample(number, { multipleOf: 2 }, 3),
  ],
  Arrays: [
    sample(list, { items: text }, [1]),
    sample(list, { prefixItems: [text] }, [1]),
    sample({ ...list, items: [text] }, { additionalItems: false }, ["a", 1]),
    sample(list, { minItems: 1 }, []),
    sample(list, { maxItems: 1 }, [1, 2]),
    sample(list, { uniqueItems: true }, [1, 1]),
    sample(list, { contains: text }, []),
    sample({ ...list, contains: text }, { minContains: 2 }, ["a"]),
    sample({ ...list, contains: text }, { maxContains: 1 }, ["a", "b"]),
    sample({ ...list, prefixItems: [text] }, { unevaluatedItems: false }, ["a", 1]),
    sample(
      { ...list, anyOf: [{ prefixItems: [text] }, { prefixItems: [number, number] }] },
      { unevaluatedItems: false },
      [1, 1, 1],
      "alternatives that speak of other items",
    ),
  ],
  Objects: [
    sample({ type: "object" }, { properties: { a: text } }, { a: 1 }),
    sample(object, { required: ["a"] }, {}),
    sample(object, { additionalProperties: false }, { c: 1 }),
    sample(object, { patternProperties: { "^x-": text } }, { "x-a": 1 }),
    sample(object, { propertyNames: { maxLength: 1 } }, { long: 1 }),
    sample(object, { minProperties: 1 }, {}),
    sample(object, { maxProperties: 1 }, { a: "", b: "" }),
    sample(object, { dependentRequired: { a: ["b"] } }, { a: "" }),
    sample(object, { dependentSchemas: { a: { required: ["b"] } } }, { a: "" }),
    sample(object, { dependencies: { a: ["b"] } }, { a: "" }),
    sample(object, { unevaluatedProperties: false }, { c: 1 }),
    sample(
      { ...object, anyOf: [{ properties: { c: text } }, { properties: { d: text } }] },
      { unevaluatedProperties: false },
      { e: 1 },
      "alternatives that speak of other members",
    ),
  ],
  Annotations: [
    sample(text, { title: "A" }),
    sample(text, { description: "A." }),
    sample(text, { default: "a" }),
    sample(text, { examples: ["a"] }),
    sample(text, { example: "a" }),
    sample(text, { deprecated: true }),
    oneWay("readOnly"),
    oneWay("writeOnly"),
    sample(text, { externalDocs: { url: "https://a.test" } }),
    sample(text, { xml: { name: "a" } }),
    sample(text, { $comment: "a" }),
  ],
  "Names and references": [
    sample({}, referenceTo("Text"), 1),
    sample(text, { $defs: { A: text } }),
    sample(text, { definitions: { A: text } }),
    sample(text, { $schema: "https://json-schema.org/draft/2020-12/schema" }),
    sample(text, { $id: "https://a.test/schema" }),
    sample(text, { $anchor: "plain" }),
    sample({}, { $dynamicRef: "#text" }, 1),
    sample(text, { $dynamicAnchor: "dynamic" }),
    sample(text, { $vocabulary: { "https://a.test/vocabulary": true } }),
  ],
};
