import fc from "fast-check";
import {
  stringifyJson,
  type ArraySchema,
  type JsonValue,
  type MapSchema,
  type NumericBounds,
  type ObjectSchema,
  type Property,
  type Schema,
  type SchemaMeta,
  type StringSchema,
} from "../../generator/model/index.js";
import {
  withConstraints,
  withContains,
  withContent,
  withNames,
  withRestrictions,
} from "./arbitrary-constraints.js";
import { allFeatures, type SchemaFeatures } from "./arbitrary-features.js";
import {
  arbitraryHostileText,
  arbitraryLargeInteger,
  arbitraryNumber,
  arbitraryPlainText,
} from "./arbitrary-text.js";
import { compact, flag, optional } from "./arbitrary-tools.js";

export interface SchemaOptions {
  readonly features?: Partial<SchemaFeatures>;
  /** Named schemas that may be referred to anywhere. */
  readonly names?: readonly string[];
  /** Named schemas that may be referred to where a value can end the recursion: in arrays, maps, optional members. */
  readonly recursiveNames?: readonly string[];
  /** How many levels of arrays, objects and unions, at most. */
  readonly depth?: number;
}

interface Context {
  readonly features: SchemaFeatures;
  readonly names: readonly string[];
  readonly recursiveNames: readonly string[];
  readonly depth: number;
  /** Arbitraries by what they depend on: built anew for each level and part they would be exponentially many. */
  readonly built: Map<string, fc.Arbitrary<Schema>>;
}

export const formats = {
  string: ["date-time", "date", "time", "uri", "email", "uuid", "hostname", "ipv4", "ipv6"],
  integer: ["int32", "int64"],
  number: ["float", "double"],
} as const;

/** Patterns that can be shown to match in linear time. */
export const patterns = [
  "^[a-z]{2,8}$",
  "^[A-Z][a-z0-9-]*$",
  "^(red|green|blue)$",
  "^\\d{3}-\\d{4}$",
] as const;

const plainNames = [
  "id",
  "name",
  "type_id",
  "createdAt",
  "limits",
  "mode",
  "value",
  "retry_delay",
  "is_default",
];
const hostileNames = [
  "cf-ray",
  "created_at[gte]",
  "with space",
  'quo"te',
  "1",
  "class",
  "constructor",
  "toString",
  "$ref",
  "é",
  "*/",
];

/** A text for a description, hostile or plain as the features say. */
export function arbitraryDescription(features: SchemaFeatures): fc.Arbitrary<string> {
  return features.hostileText ? arbitraryHostileText : arbitraryPlainText;
}

function arbitraryMeta({ features }: Context, nullable = features.nullable): fc.Arbitrary<SchemaMeta> {
  return fc
    .record({
      title: optional(features.annotations, arbitraryPlainText, 8),
      description: optional(features.descriptions, arbitraryDescription(features), 2),
      deprecated: flag(features.annotations),
      readOnly: flag(features.annotations),
      writeOnly: flag(features.annotations),
      nullable: flag(nullable),
    })
    .map(({ readOnly, writeOnly, ...meta }) =>
      compact<SchemaMeta>({ ...meta, readOnly, writeOnly: readOnly ? undefined : writeOnly }),
    );
}

/** `default` and `examples`, drawn from values that conform. */
function withValues<S extends Schema>(
  schema: fc.Arbitrary<S>,
  values: fc.Arbitrary<JsonValue>,
  { features }: Context,
) {
  if (!features.annotations) return schema;
  const drawn = fc.record({
    default: optional(true, values, 6),
    examples: optional(true, fc.array(values, { minLength: 1, maxLength: 2 }), 6),
  });
  return fc.tuple(schema, drawn).map(([base, extra]) => compact<S>({ ...base, ...extra }));
}

/** Two optional ends, the lower one first. */
function arbitraryRange(on: boolean, max: number): fc.Arbitrary<[number | undefined, number | undefined]> {
  const end = optional(on, fc.nat({ max }), 3);
  return fc.tuple(end, end).map(([a, b]) => (a !== undefined && b !== undefined && a > b ? [b, a] : [a, b]));
}

function arbitraryString(context: Context): fc.Arbitrary<Schema> {
  const { features } = context;
  const free = fc
    .tuple(arbitraryMeta(context), arbitraryRange(features.bounds, 30))
    .map(([meta, [minLength, maxLength]]) =>
      compact<StringSchema>({ kind: "string", ...meta, minLength, maxLength }),
    );
  const choices: fc.Arbitrary<Schema>[] = [features.constraints ? withRestrictions(withContent(free)) : free];
  const meta = arbitraryMeta(context);
  if (features.formats) {
    const format = fc.constantFrom(...formats.string);
    choices.push(fc.tuple(meta, format).map(([rest, name]) => ({ kind: "string", ...rest, format: name })));
  }
  if (features.patterns) {
    const pattern = fc.constantFrom(...patterns);
    choices.push(
      fc.tuple(meta, pattern).map(([rest, source]) => ({ kind: "string", ...rest, pattern: source })),
    );
  }
  return fc.oneof(...choices);
}

function arbitraryBounds(kind: "number" | "integer", { features }: Context): fc.Arbitrary<NumericBounds> {
  if (!features.bounds) return fc.constant({});
  const steps = kind === "integer" ? [2, 5, 60] : [0.5, 0.25, 10];
  return fc.oneof(
    fc.constant({}),
    arbitraryRange(true, 100).map(([minimum, maximum]) => compact<NumericBounds>({ minimum, maximum })),
    fc.nat({ max: 50 }).map((n) => ({ exclusiveMinimum: n, exclusiveMaximum: n + 10 })),
    fc.constantFrom(...steps).map((multipleOf) => ({ multipleOf })),
  );
}

function arbitraryNumeric(kind: "number" | "integer", context: Context): fc.Arbitrary<Schema> {
  const format = optional(context.features.formats, fc.constantFrom(...formats[kind]), 4);
  return fc
    .tuple(arbitraryMeta(context), arbitraryBounds(kind, context), format)
    .map(([meta, bounds, name]) => compact<Schema>({ kind, ...meta, ...bounds, format: name }));
}

function arbitraryLiteral(context: Context): fc.Arbitrary<Schema> {
  const text = fc.constantFrom("a", "b", "fixed", "sliding", "gpt-4", "", "*", "yes", "1");
  const values: fc.Arbitrary<JsonValue>[] = [text];
  if (context.features.mixedLiterals) values.push(arbitraryNumber, fc.boolean());
  if (context.features.largeIntegers) values.push(arbitraryLargeInteger);
  const list = fc.oneof(...values.map((value) => fc.uniqueArray(value, { minLength: 1, maxLength: 5 })));
  const mixed = fc.uniqueArray(fc.oneof(...values), { minLength: 1, maxLength: 5 });
  return fc
    .tuple(arbitraryMeta(context), fc.oneof(list, mixed), flag(context.features.annotations))
    .map(([meta, chosen, hasDefault]) =>
      compact<Schema>({ kind: "literal", ...meta, default: hasDefault && chosen[0], values: chosen }),
    );
}

/** The range of 64-bit integers, or a step beyond them, and values of as many digits. */
function arbitraryWide(context: Context): fc.Arbitrary<Schema> {
  const bounds = fc.constantFrom<NumericBounds>(
    {},
    { minimum: -(2n ** 63n), maximum: 2n ** 63n - 1n },
    { exclusiveMinimum: -1, exclusiveMaximum: 2n ** 64n - 1n },
    { multipleOf: 2n ** 53n + 1n },
  );
  const bounded = fc
    .tuple(arbitraryMeta(context), bounds, fc.constantFrom("integer", "number"))
    .map(([meta, range, kind]): Schema => ({ kind, ...meta, ...range }));
  const values = fc.constantFrom(2n ** 53n + 1n, 2n * (2n ** 53n + 1n), 99n * (2n ** 53n + 1n));
  return withValues(bounded, values, context);
}

/** A schema without parts. */
function arbitraryLeaf(context: Context): fc.Arbitrary<Schema> {
  const { features, names } = context;
  const meta = arbitraryMeta(context);
  const leaves: fc.Arbitrary<Schema>[] = [
    arbitraryString(context),
    arbitraryNumeric("number", context),
    withValues(
      meta.map((rest) => ({ kind: "boolean", ...rest })),
      fc.boolean(),
      context,
    ),
  ];
  if (features.integers) leaves.push(arbitraryNumeric("integer", context));
  if (features.largeIntegers) leaves.push(arbitraryWide(context));
  if (features.literals) leaves.push(arbitraryLiteral(context));
  const plain = arbitraryMeta(context, false);
  if (features.unknowns) leaves.push(plain.map((rest) => ({ kind: "unknown", ...rest })));
  if (features.nulls) leaves.push(plain.map((rest) => ({ kind: "null", ...rest })));
  if (names.length > 0) {
    leaves.push(
      fc.tuple(meta, fc.constantFrom(...names)).map(([rest, name]) => ({ kind: "ref", ...rest, name })),
    );
  }
  return fc.oneof(...leaves);
}

/** The context of a part that a value may do without, so that it may refer to anything. */
const escaping = (context: Context): Context => ({
  ...context,
  depth: context.depth - 1,
  names: [...context.names, ...context.recursiveNames],
});

const inner = (context: Context): Context => ({ ...context, depth: context.depth - 1 });

function arbitraryArray(context: Context): fc.Arbitrary<Schema> {
  const { bounds } = context.features;
  const meta = arbitraryMeta(context);
  const counted = fc
    .tuple(meta, arbitrary(inner(context)), arbitraryRange(bounds, 4))
    .map(([rest, items, [minItems, maxItems]]) =>
      compact<ArraySchema>({ kind: "array", ...rest, items, minItems, maxItems }),
    );
  const contained = context.features.constraints ? withRestrictions(withContains(counted)) : counted;
  const free = fc
    .tuple(meta, arbitrary(escaping(context)), flag(bounds))
    .map(([rest, items, uniqueItems]) => compact<Schema>({ kind: "array", ...rest, items, uniqueItems }));
  const choices: fc.Arbitrary<Schema>[] = [contained, free];
  if (context.features.tuples) choices.push(arbitraryTuple(context));
  return fc.oneof(...choices);
}

/** A list whose first items each have a type; what follows may be forbidden. */
function arbitraryTuple(context: Context): fc.Arbitrary<Schema> {
  const items = fc.oneof(
    fc.constant<Schema>({ kind: "literal", values: [] }),
    fc.constant<Schema>({ kind: "unknown" }),
    arbitrary(escaping(context)),
  );
  return fc
    .record({
      meta: arbitraryMeta(context),
      prefix: fc.array(arbitrary(inner(context)), { minLength: 1, maxLength: 3 }),
      items,
      minItems: optional(context.features.bounds, fc.nat({ max: 2 }), 2),
    })
    .map(({ meta, prefix, items: rest, minItems }) =>
      compact<Schema>({
        kind: "array",
        ...meta,
        prefix,
        items: rest,
        minItems: minItems === undefined ? undefined : Math.min(minItems, prefix.length),
      }),
    );
}

function arbitraryProperty(context: Context): fc.Arbitrary<Property> {
  const names = context.features.hostileNames ? [...plainNames, ...plainNames, ...hostileNames] : plainNames;
  const name = fc.constantFrom(...names);
  return fc.oneof(
    fc.record({ name, required: fc.constant(true), schema: arbitrary(inner(context)) }),
    fc.record({ name, required: fc.constant(false), schema: arbitrary(escaping(context)) }),
  );
}

/** Members of an object in the order of the documentation: the required ones first. */
function arbitraryProperties(context: Context, minLength = 0): fc.Arbitrary<Property[]> {
  return fc
    .uniqueArray(arbitraryProperty(context), {
      minLength,
      maxLength: 5,
      selector: (property) => property.name,
    })
    .map((properties) => properties.sort((a, b) => Number(b.required) - Number(a.required)));
}

function arbitraryObject(context: Context): fc.Arbitrary<ObjectSchema> {
  const object = arbitraryPlainObject(context);
  return context.features.constraints ? withRestrictions(withConstraints(object)) : object;
}

function arbitraryPlainObject(context: Context): fc.Arbitrary<ObjectSchema> {
  const { additional, bounds } = context.features;
  const rest = fc.oneof(
    fc.constant(undefined),
    fc.constant(false as const),
    arbitraryLeaf({ ...context, names: [] }),
  );
  const sized = optional(bounds, fc.boolean(), 4);
  return fc
    .tuple(
      arbitraryMeta(context),
      arbitraryProperties(context, context.features.unknowns ? 0 : 1),
      additional ? rest : fc.constant(undefined),
      sized,
    )
    .map(([meta, properties, others, size]) => {
      const isOpen = others !== false && (properties.length === 0 || others?.kind === "unknown");
      return compact<ObjectSchema>({
        kind: "object",
        ...meta,
        properties,
        additional: isOpen ? undefined : others,
        minProperties: size === true ? properties.filter(({ required }) => required).length : undefined,
        maxProperties: size === false ? properties.length + 1 : undefined,
      });
    });
}

function arbitraryMap(context: Context): fc.Arbitrary<Schema> {
  const map = fc
    .tuple(
      arbitraryMeta(context),
      arbitrary(escaping(context)),
      optional(context.features.bounds, fc.nat({ max: 3 }), 4),
    )
    .map(([meta, values, maxProperties]) =>
      compact<MapSchema>({ kind: "map", ...meta, values, maxProperties }),
    );
  return context.features.constraints ? withNames(map) : map;
}

const acceptsNull = (schema: Schema): boolean => schema.kind === "unknown" || schema.kind === "null";

function withoutNull(schema: Schema): Schema {
  return compact<Schema>({ ...schema, nullable: undefined });
}

function arbitraryAnyUnion(context: Context): fc.Arbitrary<Schema> {
  const variant = arbitrary(inner(context))
    .filter((schema) => !acceptsNull(schema))
    .map(withoutNull);
  const variants = fc.uniqueArray(variant, {
    minLength: 2,
    maxLength: 4,
    selector: (schema) => stringifyJson(schema),
  });
  return fc
    .tuple(arbitraryMeta(context), variants)
    .map(([meta, list]) => ({ kind: "union", ...meta, mode: "any", variants: list }));
}

/** A union of objects that a required constant tells apart. */
function arbitraryTaggedUnion(context: Context): fc.Arbitrary<Schema> {
  const tags = fc.uniqueArray(fc.constantFrom("start", "rate", "model", "end"), {
    minLength: 2,
    maxLength: 3,
  });
  const variant = arbitraryObject({
    ...inner(context),
    features: { ...context.features, nullable: false, bounds: false },
  });
  return fc
    .tuple(arbitraryMeta(context), tags, fc.array(variant, { minLength: 3, maxLength: 3 }))
    .map(([meta, tags, objects]) => ({
      kind: "union",
      ...meta,
      mode: "one",
      variants: objects.flatMap((object, index) => withTag(object, tags[index])),
    }));
}

/** An object with a tag before its members; nothing where there is no tag left. */
function withTag(schema: ObjectSchema, tag: string | undefined): ObjectSchema[] {
  if (tag === undefined) return [];
  const type: Property = { name: "type", required: true, schema: { kind: "literal", values: [tag] } };
  return [{ ...schema, properties: [type, ...schema.properties] }];
}

/** A schema as the canonical form has it, on the given level of a spec. */
function arbitrary(context: Context): fc.Arbitrary<Schema> {
  const key = [
    context.depth,
    context.names.length,
    context.features.nullable,
    context.features.bounds,
  ].join();
  const known = context.built.get(key) ?? build(context);
  context.built.set(key, known);
  return known;
}

function build(context: Context): fc.Arbitrary<Schema> {
  const leaf = arbitraryLeaf(context);
  if (context.depth <= 0) return leaf;
  const { features } = context;
  const nested: fc.Arbitrary<Schema>[] = [arbitraryObject(context), arbitraryArray(context)];
  if (features.maps) nested.push(arbitraryMap(context));
  if (features.unions) nested.push(arbitraryAnyUnion(context));
  if (features.taggedUnions) nested.push(arbitraryTaggedUnion(context));
  return fc.oneof({ arbitrary: leaf, weight: 2 }, { arbitrary: fc.oneof(...nested), weight: 1 });
}

const contexts = new Map<string, Context>();

function contextOf(options: SchemaOptions): Context {
  const { names = [], recursiveNames = [], depth = 3 } = options;
  const features = { ...allFeatures, ...options.features };
  const key = JSON.stringify([features, names, recursiveNames]);
  const known = contexts.get(key) ?? { features, names, recursiveNames, depth, built: new Map() };
  contexts.set(key, known);
  return { ...known, depth };
}

/** A schema of the model in canonical form: what reading a spec gives. Every one has values that conform to it. */
export function arbitrarySchema(options: SchemaOptions = {}): fc.Arbitrary<Schema> {
  return arbitrary(contextOf(options));
}

/** An object schema in canonical form, as bodies and domain types are. */
export function arbitraryObjectSchema(options: SchemaOptions = {}): fc.Arbitrary<ObjectSchema> {
  return arbitraryObject(contextOf(options));
}

/** A schema without parts, as most parameters have. */
export function arbitraryScalarSchema(options: SchemaOptions = {}): fc.Arbitrary<Schema> {
  const context = contextOf({ ...options, names: [] });
  return arbitraryLeaf({
    ...context,
    features: { ...context.features, unknowns: false, nulls: false, nullable: false },
  });
}
