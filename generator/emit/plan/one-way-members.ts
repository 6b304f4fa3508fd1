import { listChildSchemas, type Property, type Schema } from "../../model/index.js";

/** The ways that values of a schema go: into requests, out of answers, or both. */
export interface Ways {
  readonly isInput: boolean;
  readonly isOutput: boolean;
}

/**
 * A schema that requires no member which one of its ways does not have: `readOnly` members are asked for in no request and
 * `writeOnly` ones in no answer (OpenAPI 3.0, section 4.7.24), at any depth. What it refers to is relaxed where it is declared.
 */
export function relaxMembers<S extends Schema>(schema: S, ways: Ways): S {
  return hasOneWay(schema, ways) ? (relax(schema, ways) as S) : schema;
}

/** Whether a member at any depth has but one way, so that a copy is worth making. */
function hasOneWay(schema: Schema, ways: Ways): boolean {
  const isOwn = schema.kind === "object" && schema.properties.some((property) => isOneWay(property, ways));
  return isOwn || listChildSchemas(schema).some((child) => hasOneWay(child, ways));
}

function relax(schema: Schema, ways: Ways): Schema {
  const relaxAll = <T extends { readonly schema: Schema }>(members: readonly T[]): readonly T[] =>
    members.map((member) => ({ ...member, schema: relax(member.schema, ways) }));
  switch (schema.kind) {
    case "object":
      return {
        ...schema,
        properties: relaxAll(schema.properties).map((property) =>
          isOneWay(property, ways) ? { ...property, required: false } : property,
        ),
        ...(schema.patternProperties && { patternProperties: relaxAll(schema.patternProperties) }),
        ...(schema.additional && { additional: relax(schema.additional, ways) }),
      };
    case "array":
      return {
        ...schema,
        items: relax(schema.items, ways),
        ...(schema.prefix && { prefix: schema.prefix.map((item) => relax(item, ways)) }),
      };
    case "map":
      return { ...schema, values: relax(schema.values, ways) };
    case "union":
      return { ...schema, variants: schema.variants.map((variant) => relax(variant, ways)) };
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "ref":
    case "unknown":
      return schema;
    default:
      return schema satisfies never;
  }
}

function isOneWay({ schema: { readOnly, writeOnly } }: Property, { isInput, isOutput }: Ways): boolean {
  return (isOutput && writeOnly === true) || (isInput && readOnly === true);
}
