import fc from "fast-check";
import {
  stringifyJson,
  type ArraySchema,
  type IntegerSchema,
  type JsonValue,
  type MapSchema,
  type NamedSchema,
  type NumberSchema,
  type ObjectSchema,
  type Property,
  type Schema,
  type StringSchema,
  type UnionSchema,
} from "../../generator/model/index.js";
import { conforms } from "../../generator/model/conforms.js";
import { arbitraryJson, arbitraryNumber } from "./arbitrary-text.js";

interface Context {
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Levels left before only what is required is made; keeps recursive schemas finite. */
  readonly depth: number;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

const arbitraryDate = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2037-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

const arbitraryOffset = fc.oneof(
  fc.constant("Z"),
  fc
    .tuple(fc.constantFrom("+", "-"), fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    .map(([s, h, m]) => `${s}${pad(h)}:${pad(m)}`),
);

/** Strings of the formats that validators check, well inside what their RFCs allow. */
const formatted: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "date-time": fc.tuple(arbitraryDate, arbitraryOffset).map(([iso, offset]) => iso.replace("Z", offset)),
  date: arbitraryDate.map((iso) => iso.slice(0, 10)),
  time: fc.tuple(arbitraryDate, arbitraryOffset).map(([iso, offset]) => iso.slice(11).replace("Z", offset)),
  uri: fc.webUrl({ validSchemes: ["https", "http"] }),
  email: fc.stringMatching(/^[a-z][a-z0-9]{0,8}@[a-z]{1,8}\.[a-z]{2,3}$/),
  uuid: fc.uuid(),
  hostname: fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,8}){0,2}$/),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
};

/** Strings by pattern; building them takes far longer than drawing from them. */
const matches = new Map<string, fc.Arbitrary<string>>();

function arbitraryMatch(pattern: string): fc.Arbitrary<string> {
  const known = matches.get(pattern) ?? fc.stringMatching(new RegExp(pattern, "u"));
  matches.set(pattern, known);
  return known;
}

const anyCharacter = fc.oneof(
  fc.constantFrom("a", "b", " ", "1", "-", "é", "😀", '"', "\\"),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
);

function arbitraryString(schema: StringSchema): fc.Arbitrary<string> {
  if (schema.pattern !== undefined) return arbitraryMatch(schema.pattern);
  const ofFormat = schema.format === undefined ? undefined : formatted[schema.format];
  if (ofFormat) return ofFormat;
  const minLength = schema.minLength ?? 0;
  return fc
    .array(anyCharacter, {
      minLength,
      maxLength: Math.min(schema.maxLength ?? Infinity, minLength + 8),
    })
    .map((points) => points.join(""));
}

const widest: Readonly<Record<string, number>> = { int32: 2 ** 31 - 1, int64: Number.MAX_SAFE_INTEGER };

function arbitraryNumeric(schema: NumberSchema | IntegerSchema): fc.Arbitrary<number> {
  const { format } = schema;
  const [multipleOf, minimum, maximum, exclusiveMinimum, exclusiveMaximum] = [
    schema.multipleOf,
    schema.minimum,
    schema.maximum,
    schema.exclusiveMinimum,
    schema.exclusiveMaximum,
  ].map((bound) => (bound === undefined ? undefined : Number(bound)));
  const limit = widest[format ?? ""] ?? 1e6;
  const low = Math.ceil(Math.max(minimum ?? -limit, (exclusiveMinimum ?? -limit - 1) + 1));
  const high = Math.floor(Math.min(maximum ?? limit, (exclusiveMaximum ?? limit + 1) - 1));
  if (multipleOf !== undefined) {
    const steps = {
      min: Math.ceil(Math.max(low / multipleOf, -1000)),
      max: Math.floor(Math.min(high / multipleOf, 1000)),
    };
    return fc.integer(steps).map((n) => Number((n * multipleOf).toPrecision(12)) + 0);
  }
  const integer = fc.integer({ min: Math.max(low, -limit), max: Math.min(high, limit) });
  const isFree = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, format].every(
    (bound) => bound === undefined,
  );
  return schema.kind === "number" && isFree ? fc.oneof(integer, arbitraryNumber) : integer;
}

const inner = (context: Context): Context => ({ ...context, depth: context.depth - 1 });

function arbitraryArray(schema: ArraySchema, context: Context): fc.Arbitrary<JsonValue> {
  if (schema.prefix) return fc.tuple(...schema.prefix.map((item) => arbitrary(item, inner(context))));
  const minLength = schema.minItems ?? 0;
  const maxLength = context.depth > 0 ? Math.min(schema.maxItems ?? Infinity, minLength + 2) : minLength;
  if (maxLength === 0) return fc.constant([]);
  const items = arbitrary(schema.items, inner(context));
  if (schema.uniqueItems) {
    return fc.uniqueArray(items, { minLength, maxLength, selector: (item) => stringifyJson(item) });
  }
  return fc.array(items, { minLength, maxLength });
}

/** An object with the given members, as JSON.parse would make it: `__proto__` is a member like any other. */
function toObject(members: readonly (readonly [string, JsonValue])[]): JsonValue {
  return Object.fromEntries(members);
}

/** Names of members that no generated schema documents. */
const otherNames = fc.constantFrom("xa", "xb", "x-other", "xyz", "x1");

function arbitraryMembers(
  values: Schema | undefined,
  context: Context,
  max: number,
  rule: Schema = { kind: "unknown" },
): fc.Arbitrary<[string, JsonValue][]> {
  if (max <= 0 || context.depth <= 0) return fc.constant([]);
  const value = values ? arbitrary(values, inner(context)) : arbitraryJson;
  const name = otherNames.filter((one) => conforms(one, rule, (ref) => context.schemas.get(ref)));
  return fc.uniqueArray(fc.tuple(name, value), {
    maxLength: Math.min(max, 2),
    selector: ([key]) => key,
  });
}

function arbitraryProperty(property: Property, context: Context): fc.Arbitrary<[string, JsonValue][]> {
  if (!property.required && context.depth <= 0) return fc.constant([]);
  const present = arbitrary(property.schema, inner(context)).map((value): [string, JsonValue][] => [
    [property.name, value],
  ]);
  return property.required ? present : fc.oneof(fc.constant<[string, JsonValue][]>([]), present);
}

type Members = readonly (readonly [string, JsonValue])[];

/** Members without those whose companions are not there. */
function withDependents(members: Members, { dependentRequired = {} }: ObjectSchema): Members {
  const present = new Set(members.map(([name]) => name));
  const dependents = new Map(Object.entries(dependentRequired));
  return members.filter(([name]) => (dependents.get(name) ?? []).every((other) => present.has(other)));
}

function arbitraryObject(schema: ObjectSchema, context: Context): fc.Arbitrary<JsonValue> {
  const known = schema.properties.map((property) => arbitraryProperty(property, context));
  const room = (schema.maxProperties ?? Infinity) - schema.properties.length;
  const [first] = schema.patternProperties ?? [];
  const matching: fc.Arbitrary<Members> =
    first && room > 0
      ? arbitrary(first.schema, context).map((value): Members => [["x-other", value]])
      : fc.constant([]);
  const others =
    schema.additional === false
      ? fc.constant<[string, JsonValue][]>([])
      : arbitraryMembers(schema.additional, context, room - 1, schema.propertyNames);
  return fc.tuple(matching, others, ...known).map(([named, extra, ...members]) => {
    const unnamed = extra.filter(([name]) => !first || !name.startsWith("x-"));
    return toObject([...withDependents(members.flat(), schema), ...unnamed, ...named]);
  });
}

function arbitraryMap(schema: MapSchema, context: Context): fc.Arbitrary<JsonValue> {
  const { maxProperties = Infinity, propertyNames, values } = schema;
  return arbitraryMembers(values, context, maxProperties, propertyNames).map(toObject);
}

function arbitraryUnion(schema: UnionSchema, context: Context): fc.Arbitrary<JsonValue> {
  return fc.oneof(...schema.variants.map((variant) => arbitrary(variant, context)));
}

function arbitraryOf(schema: Schema, context: Context): fc.Arbitrary<JsonValue> {
  switch (schema.kind) {
    case "string":
      return arbitraryString(schema);
    case "number":
    case "integer":
      return arbitraryNumeric(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "literal":
      return fc.constantFrom(...schema.values);
    case "array":
      return arbitraryArray(schema, context);
    case "object":
      return arbitraryObject(schema, context);
    case "map":
      return arbitraryMap(schema, context);
    case "union":
      return arbitraryUnion(schema, context);
    case "ref":
      return arbitraryNamed(schema.name, context);
    case "unknown":
      return arbitraryJson;
    default:
      return schema satisfies never;
  }
}

function arbitraryNamed(name: string, context: Context): fc.Arbitrary<JsonValue> {
  const schema = context.schemas.get(name);
  if (!schema) throw new Error(`no schema is named ${name}`);
  return arbitrary(schema, context);
}

function arbitrary(schema: Schema, context: Context): fc.Arbitrary<JsonValue> {
  const value = arbitraryOf(schema, context);
  return schema.nullable
    ? fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 })
    : value;
}

/**
 * JSON values that conform to a schema. References are looked up in `schemas`; `depth` bounds the optional
 * parts, so that recursive schemas give finite values.
 */
export function arbitraryValue(
  schema: Schema,
  schemas: readonly NamedSchema[] = [],
  depth = 3,
): fc.Arbitrary<JsonValue> {
  const byName = new Map(schemas.map((named) => [named.name, named.schema]));
  return arbitrary(schema, { schemas: byName, depth });
}
