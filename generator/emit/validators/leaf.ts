import {
  integerRanges,
  isRestricted,
  type IntegerSchema,
  type JsonValue,
  type LiteralSchema,
  type NumberSchema,
  type Restrictions,
  type Schema,
  type StringSchema,
} from "../../model/index.js";
import { findStringFormat } from "./formats.js";

/** Up to so many values are compared one by one where they stand; more go to a set. */
const fewValues = 4;

/** Whether a value is a scalar of JSON, so that `===` compares it. */
export function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

export function isShortLiteral(schema: LiteralSchema): boolean {
  return schema.values.length <= fewValues && schema.values.every(isScalar);
}

/** Whether nothing but the JSON type of a value matters: then one comparison tells, and one word says what is expected. */
export function isPlain(schema: Schema): boolean {
  switch (schema.kind) {
    case "string":
      return !hasStringRules(schema) && !isRestricted(schema);
    case "number":
    case "integer":
      return !hasNumberRules(schema) && !isRestricted(schema);
    case "boolean":
    case "null":
      return true;
    case "literal":
    case "array":
    case "object":
    case "map":
    case "union":
    case "ref":
    case "unknown":
      return false;
    default:
      return schema satisfies never;
  }
}

function hasStringRules({ minLength = 0, maxLength, pattern, format }: StringSchema): boolean {
  return minLength > 0 || [maxLength, pattern, findStringFormat(format)].some((rule) => rule !== undefined);
}

function hasNumberRules(schema: NumberSchema | IntegerSchema): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema;
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf];
  return bounds.some((rule) => rule !== undefined) || integerRanges.has(format ?? "");
}

/** A schema without `null`, which its user looks for before. */
export function withoutNull<S extends Schema>(schema: S): S {
  const { nullable, ...rest } = schema;
  return nullable ? (rest as S) : schema;
}

/** A schema without what other schemas rule out of it, which its user checks after. */
export function withoutRestrictions<S extends Schema & Restrictions>(schema: S): S {
  const { not, conditions, ...rest } = schema;
  return (not ?? conditions) ? (rest as unknown as S) : schema;
}
