import {
  annotationKeywords,
  restrictionsOf,
  stringifyJson,
  type Property,
  type Schema,
} from "../../model/index.js";
import { isSecretValue } from "./secrets.js";

/** A text that is the same for schemas that hold the same rules; annotations that hide no values, and the names of types, play no part. */
export function shapeKey(schema: Schema, targetOf: (name: string) => string): string {
  return stringifyJson(rulesOf(schema, targetOf));
}

/** `targetOf` gives the same name for a type and its aliases. */
function rulesOf(schema: Schema, targetOf: (name: string) => string): unknown {
  const inner = (part: Schema): unknown => rulesOf(part, targetOf);
  const { not, conditions } = restrictionsOf(schema);
  const own = {
    ...withoutAnnotations(schema),
    not: not && inner(not),
    conditions: conditions?.map((one) => [
      inner(one.if),
      one.then && inner(one.then),
      one.else && inner(one.else),
    ]),
  };
  switch (schema.kind) {
    case "array":
      return {
        ...own,
        prefix: schema.prefix?.map(inner),
        items: inner(schema.items),
        contains: schema.contains && inner(schema.contains),
      };
    case "map":
      return {
        ...own,
        values: inner(schema.values),
        propertyNames: schema.propertyNames && inner(schema.propertyNames),
      };
    case "union":
      return { ...own, variants: schema.variants.map(inner) };
    case "object": {
      const member = ({ name, required, schema: part }: Property): unknown => [name, required, inner(part)];
      const additional = schema.additional && inner(schema.additional);
      const propertyNames = schema.propertyNames && inner(schema.propertyNames);
      const patternProperties = schema.patternProperties?.map((one) => [
        one.pattern,
        one.isText,
        inner(one.schema),
      ]);
      return {
        ...own,
        properties: schema.properties.map(member),
        additional,
        propertyNames,
        patternProperties,
      };
    }
    case "ref":
      return { ...own, name: targetOf(schema.name) };
    case "string":
      // What a text holds is no rule for it.
      return { ...own, contentEncoding: undefined, contentMediaType: undefined, contentSchema: undefined };
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "unknown":
      return own;
    default:
      return schema satisfies never;
  }
}

const annotations = new Set<string>(annotationKeywords);

function withoutAnnotations(schema: Schema): object {
  const rules = Object.entries(schema).filter(([name]) => !annotations.has(name));
  return Object.fromEntries(isSecretValue(schema) ? [...rules, ["isSecret", true]] : rules);
}
