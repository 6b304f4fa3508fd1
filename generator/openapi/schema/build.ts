import {
  distinct,
  type JsonValue,
  type LiteralSchema,
  type NullSchema,
  type ObjectSchema,
  type MapSchema,
  type PatternProperty,
  type Property,
  type Resolve,
  type Schema,
  type SchemaMeta,
} from "../../model/index.js";

/** What nothing conforms to: `false` on disk. */
export const never: LiteralSchema = { kind: "literal", values: [] };

export const anything: Schema = { kind: "unknown" };

export function isNever(schema: Schema): boolean {
  return schema.kind === "literal" && schema.values.length === 0;
}

/** Removes members that are undefined, and flags that are false: the canonical form has neither. */
export function compact<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  const kept: { [K in keyof T]?: T[K] } = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    const member = value[key];
    if (member !== undefined) kept[key] = member;
  }
  return kept as T;
}

/** The schema, and null. */
export function withNull(schema: Schema): Schema {
  if (schema.kind === "unknown" || schema.kind === "null") return schema;
  if (isNever(schema)) return { ...metaOf(schema), kind: "null" } satisfies NullSchema;
  return { ...schema, nullable: true };
}

/** The schema without its own `nullable`; what a reference leads to is not looked at. */
export function withoutNullable(schema: Schema): Schema {
  return schema.nullable === undefined ? schema : compact<Schema>({ ...schema, nullable: undefined });
}

/** The annotations of a schema. */
export function metaOf(schema: SchemaMeta): SchemaMeta {
  const { title, description, deprecated, readOnly, writeOnly, nullable, examples } = schema;
  return compact<SchemaMeta>({
    title,
    description,
    deprecated,
    readOnly,
    writeOnly,
    nullable,
    default: schema.default,
    examples,
  });
}

/** The schema without its annotations, `nullable` aside. */
export function withoutMeta(schema: Schema): Schema {
  const annotations = Object.keys(metaOf(schema)).filter((name) => name !== "nullable");
  return compact<Schema>({ ...schema, ...Object.fromEntries(annotations.map((name) => [name, undefined])) });
}

/** Whether null conforms, through references too. */
export function acceptsNull(schema: Schema, resolve: Resolve, depth = 0): boolean {
  if (schema.nullable || schema.kind === "null" || schema.kind === "unknown") return true;
  if (depth > 100) return false;
  if (schema.kind === "ref") {
    const target = resolve(schema.name);
    return target !== undefined && acceptsNull(target, resolve, depth + 1);
  }
  if (schema.kind !== "union") return false;
  const accepting = schema.variants.filter((variant) => acceptsNull(variant, resolve, depth + 1));
  return schema.mode === "one" ? accepting.length === 1 : accepting.length > 0;
}

/** One of a list of values, among which null is an attribute. */
export function literalOf(values: readonly JsonValue[]): Schema {
  const chosen = distinct(values.filter((value) => value !== null));
  const literal: Schema = { kind: "literal", values: chosen };
  return values.includes(null) ? withNull(literal) : literal;
}

/** Alternatives of different kinds, with null as an attribute. */
export function alternativesOf(variants: readonly Schema[], nullable: boolean): Schema {
  const [first, second] = variants;
  const schema: Schema = first && !second ? first : { kind: "union", mode: "any", variants };
  return nullable ? withNull(first ? schema : never) : first ? schema : never;
}

/** Every value but null, by kinds, for where a schema without `type` restricts one of them. */
export const allKinds = {
  string: { kind: "string" },
  number: { kind: "number" },
  boolean: { kind: "boolean" },
  array: { kind: "array", items: anything },
  object: { kind: "object", properties: [] },
} as const satisfies Record<string, Schema>;

/** The members that must be there where another is, by the name of that. */
export type Dependents = Readonly<Record<string, readonly string[]>>;

export interface ObjectParts {
  readonly properties: readonly { readonly name: string; readonly schema: Schema }[];
  readonly required: readonly string[];
  readonly additional?: Schema | undefined;
  readonly patternProperties?: readonly PatternProperty[] | undefined;
  readonly dependentRequired?: Dependents | undefined;
  readonly propertyNames?: Schema | undefined;
  readonly minProperties?: number | undefined;
  readonly maxProperties?: number | undefined;
}

const isPlain = (schema: Schema): boolean => Object.keys(schema).length === 1 && schema.kind === "unknown";

const isPlainNever = (schema: Schema): boolean => isNever(schema) && Object.keys(schema).length === 2;

/** Whether a member that is not listed matches one of the patterns, or may do. */
export function isOfPattern(name: string, patterns: readonly PatternProperty[]): boolean {
  return patterns.some(({ isText, pattern }) => isText ?? new RegExp(pattern, "u").test(name));
}

/** Members that are required without being documented must conform to what unlisted members must. */
function propertiesOf({
  additional = anything,
  patternProperties = [],
  properties,
  required,
}: ObjectParts): Property[] {
  const names = new Set(required);
  const listed = properties.map(({ name, schema }) => ({ name, required: names.has(name), schema }));
  const documented = new Set(properties.map(({ name }) => name));
  const others = [...names].filter((name) => !documented.has(name));
  const schemaOf = (name: string) => (isOfPattern(name, patternProperties) ? anything : additional);
  return [...listed, ...others.map((name) => ({ name, required: true, schema: schemaOf(name) }))];
}

/** The members that are always there, those among them that others bring along. */
function listRequired({ required, dependentRequired = {} }: ObjectParts): ReadonlySet<string> {
  const dependents = new Map(Object.entries(dependentRequired));
  const names = new Set(required);
  // A set goes on to what is added to it on the way.
  for (const name of names) for (const dependent of dependents.get(name) ?? []) names.add(dependent);
  return names;
}

/** What is left to say of members that bring others along, where some are always there. */
function withoutRequired(dependents: Dependents, required: ReadonlySet<string>): Dependents | undefined {
  const left = Object.entries(dependents).flatMap(([name, brought]) => {
    const others = [...new Set(brought)].filter((other) => other !== name && !required.has(other));
    return required.has(name) || others.length === 0 ? [] : [[name, others] as const];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** An object or, where nothing is said of single members and all have one type, a map. */
export function objectOf(parts: ObjectParts): ObjectSchema | MapSchema {
  const { additional, propertyNames, minProperties, maxProperties } = parts;
  const required = listRequired(parts);
  const properties = propertiesOf({ ...parts, required: [...required] });
  const dependentRequired = withoutRequired(parts.dependentRequired ?? {}, required);
  const isClosed = additional !== undefined && isPlainNever(additional);
  const patternProperties = parts.patternProperties?.length ? parts.patternProperties : undefined;
  const isOfAny = properties.length === 0 && !patternProperties && !dependentRequired;
  if (isOfAny && additional && !isClosed) {
    return compact<MapSchema>({
      kind: "map",
      values: additional,
      propertyNames,
      minProperties,
      maxProperties,
    });
  }
  const rest = additional && isPlain(additional) ? undefined : additional;
  return compact<ObjectSchema>({
    kind: "object",
    properties,
    patternProperties,
    additional: isClosed ? false : rest,
    dependentRequired,
    propertyNames,
    minProperties,
    maxProperties,
  });
}
