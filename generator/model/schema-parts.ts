import type { ObjectSchema, PatternProperty, Restrictions, Schema, SchemaMeta } from "./schema.js";

/** What a schema says beside the values it allows (JSON Schema Validation, section 9). */
export const annotationKeywords = [
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
] as const satisfies readonly (keyof SchemaMeta)[];

/** The schemas of some places that may have none. */
const listSchemas = (...places: readonly (Schema | false | undefined)[]): readonly Schema[] =>
  places.filter((schema) => schema !== undefined && schema !== false);

/** What a schema rules out by other schemas; nothing where it is of a kind that is not restricted. */
export function restrictionsOf(schema: Schema): Restrictions {
  return schema as Restrictions;
}

/** Whether a schema rules out values by other schemas. */
export function isRestricted(schema: Schema): boolean {
  const { not, conditions } = restrictionsOf(schema);
  return not !== undefined || conditions !== undefined;
}

/** The schemas directly inside a schema, in documentation order. */
export function listChildSchemas(schema: Schema): readonly Schema[] {
  const { not, conditions = [] } = restrictionsOf(schema);
  const branches = conditions.flatMap((condition) =>
    listSchemas(condition.if, condition.then, condition.else),
  );
  return [...listOwnSchemas(schema), ...listSchemas(not), ...branches];
}

function listOwnSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [...(schema.prefix ?? []), schema.items, ...listSchemas(schema.contains)];
    case "map":
      return [schema.values, ...listSchemas(schema.propertyNames)];
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.patternProperties ?? []).map((member) => member.schema),
        ...listSchemas(schema.additional, schema.propertyNames),
      ];
    case "union":
      return schema.variants;
    case "string":
      return listSchemas(schema.contentSchema);
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "ref":
    case "unknown":
      return [];
    default:
      return schema satisfies never;
  }
}

type MapSchema = (schema: Schema) => Schema;

function mapSchemas<T extends object>(owner: T, names: readonly (keyof T)[], map: MapSchema): Partial<T> {
  const mapped = names.flatMap((name) => {
    const schema = owner[name];
    return typeof schema === "object" ? [[name, map(schema as Schema)] as const] : [];
  });
  return Object.fromEntries(mapped) as Partial<T>;
}

/** A schema with those directly inside it as `map` has them. */
export function mapChildSchemas(schema: Schema, map: MapSchema): Schema {
  const { not, conditions } = restrictionsOf(schema);
  const mapMembers = <T extends { readonly schema: Schema }>(members: readonly T[]): readonly T[] =>
    members.map((member) => ({ ...member, schema: map(member.schema) }));
  const restricted = {
    ...schema,
    ...(not && { not: map(not) }),
    ...(conditions && {
      conditions: conditions.map((one) => ({ ...one, ...mapSchemas(one, ["if", "then", "else"], map) })),
    }),
  } as Schema;
  switch (restricted.kind) {
    case "array":
      return {
        ...restricted,
        ...(restricted.prefix && { prefix: restricted.prefix.map(map) }),
        ...mapSchemas(restricted, ["items", "contains"], map),
      };
    case "map":
      return { ...restricted, ...mapSchemas(restricted, ["values", "propertyNames"], map) };
    case "object":
      return {
        ...restricted,
        properties: mapMembers(restricted.properties),
        ...(restricted.patternProperties && { patternProperties: mapMembers(restricted.patternProperties) }),
        ...mapSchemas(restricted, ["additional", "propertyNames"], map),
      };
    case "union":
      return { ...restricted, variants: restricted.variants.map(map) };
    case "string":
      return { ...restricted, ...mapSchemas(restricted, ["contentSchema"], map) };
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "ref":
    case "unknown":
      return restricted;
    default:
      return restricted satisfies never;
  }
}

/** What an object says of members that it does not list. */
export interface Unlisted {
  /** The patterns that can be run. */
  readonly patterns: readonly PatternProperty[];
  /** What members are that match none of them; where others can't be run, these may be any. */
  readonly additional?: Schema | false | undefined;
}

/** What an object says of members that it does not list, as far as the patterns can be run. */
export function listPatterns({ additional, patternProperties = [] }: ObjectSchema): Unlisted {
  const patterns = patternProperties.filter(({ isText }) => !isText);
  return patterns.length < patternProperties.length ? { patterns } : { patterns, additional };
}
