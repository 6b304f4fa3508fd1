import {
  besideInteger,
  isJsonObject,
  isMarked,
  roundTowards,
  type JsonNumber,
  type JsonValue,
  type NumericBounds,
  type ObjectSchema,
  type Schema,
  type StringSchema,
  type UnionSchema,
} from "../../model/index.js";
import type { SchemaIndex } from "../plan/schema-walk.js";

/** How deep references are followed; a recursive type ends there, with what is required alone before that. */
const maxDepth = 4;

/** What an example is made for. */
interface Purpose {
  readonly index: SchemaIndex;
  /** The mark of the members that it does not have: `writeOnly` in an answer, `readOnly` in a request. */
  readonly without: "readOnly" | "writeOnly";
}

/** A value that a schema allows, for operations that document no example: its own example or default, else the plainest. */
export function synthesiseExample(schema: Schema, purpose: Purpose, depth = 0): JsonValue {
  const [known = schema.default] = schema.examples ?? [];
  if (known !== undefined) return known;
  if (schema.nullable && depth > maxDepth) return null;
  switch (schema.kind) {
    case "string":
      return exampleString(schema);
    case "number":
    case "integer":
      return exampleNumber(schema);
    case "boolean":
      return true;
    case "null":
    case "unknown":
      return null;
    case "literal":
      return schema.values[0] ?? null;
    case "array": {
      const { items, maxItems = Infinity, minItems, prefix = [] } = schema;
      const usual = depth < maxDepth ? Math.max(1, prefix.length) : 0;
      const count = Math.min(minItems ?? usual, maxItems);
      return Array.from({ length: count }, (_, at) =>
        synthesiseExample(prefix[at] ?? items, purpose, depth + 1),
      );
    }
    case "map":
      return {};
    case "object":
      return exampleObject(schema, purpose, depth);
    case "union":
      return exampleUnion(schema, purpose, depth);
    case "ref": {
      const target = purpose.index.get(schema.name);
      return target && depth <= maxDepth * 4 ? synthesiseExample(target, purpose, depth + 1) : null;
    }
    default:
      return schema satisfies never;
  }
}

/** The first variant, with a tag by which the discriminator knows it. */
function exampleUnion({ discriminator, variants }: UnionSchema, purpose: Purpose, depth: number): JsonValue {
  const [first] = variants;
  if (!first) return null;
  const value = synthesiseExample(first, purpose, depth);
  if (!discriminator || first.kind !== "ref" || !isJsonObject(value)) return value;
  const { mapping, property } = discriminator;
  const tags = Object.keys(mapping).filter((tag) => mapping[tag] === first.name);
  const [tag] = tags;
  return tag === undefined || tags.some((one) => one === value[property])
    ? value
    : { ...value, [property]: tag };
}

function exampleMember(
  { additional, properties }: ObjectSchema,
  name: string,
  purpose: Purpose,
  depth: number,
): JsonValue {
  const documented = properties.find((property) => property.name === name)?.schema;
  const schema = documented ?? (additional === false ? undefined : additional);
  return schema ? synthesiseExample(schema, purpose, depth + 1) : null;
}

function exampleObject(schema: ObjectSchema, purpose: Purpose, depth: number): JsonValue {
  const { index, without } = purpose;
  const marked = schema.properties.filter((property) => isMarked(property.schema, without, index));
  const absent = new Set(marked.map(({ name }) => name));
  const chosen = schema.properties.filter(
    ({ name, required }) => !absent.has(name) && (required || depth < maxDepth),
  );
  const members = new Map(
    chosen.map(({ name, schema: member }) => [name, synthesiseExample(member, purpose, depth + 1)] as const),
  );
  const dependents = new Map(Object.entries(schema.dependentRequired ?? {}));
  // A map goes on to what is added to it on the way.
  for (const name of members.keys()) {
    for (const other of dependents.get(name) ?? []) {
      if (!members.has(other) && !absent.has(other))
        members.set(other, exampleMember(schema, other, purpose, depth));
    }
  }
  return Object.fromEntries(members);
}

/** Examples of the formats of OpenAPI and JSON Schema, in the form that they prescribe. */
const formats: ReadonlyMap<string, string> = new Map([
  ["date-time", "2019-12-27T18:11:19.117Z"],
  ["date", "2019-12-27"],
  ["time", "18:11:19Z"],
  ["uuid", "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"],
  ["uri", "https://example.com"],
  ["url", "https://example.com"],
  ["email", "dev@example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["byte", "U3RhaW5sZXNzIHJvY2tz"],
]);

function exampleString({ format, minLength = 0, maxLength = Infinity }: StringSchema): string {
  const text = (format === undefined ? undefined : formats.get(format)) ?? "string";
  return text.padEnd(Math.min(minLength, 1000), "x").slice(0, maxLength);
}

function exampleNumber({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumericBounds): JsonNumber {
  if (minimum !== undefined) return roundTowards(minimum, 1);
  if (exclusiveMinimum !== undefined) return besideInteger(roundTowards(exclusiveMinimum, -1), 1);
  const below = exclusiveMaximum === undefined ? 0 : besideInteger(roundTowards(exclusiveMaximum, 1), -1);
  const most = roundTowards(maximum ?? below, -1);
  return most < 0 ? most : 0;
}
