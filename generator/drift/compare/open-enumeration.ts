import { isRestricted, type JsonValue, type UnionSchema } from "../../model/index.js";
import { isWithinKind, kindOfValue } from "./kind-of-value.js";
import type { ConcreteSchema, SpecIndex } from "./spec-index.js";
import { listVariants, type Variant } from "./variants.js";

/** A variant that names values of a type that stands beside it in a union. */
export interface Naming extends Variant {
  readonly values: readonly JsonValue[];
}

/** The variants of a union, those apart that only name values which another one takes in: an open enumeration has some. */
export interface Alternatives {
  readonly types: readonly Variant[];
  readonly naming: readonly Naming[];
}

/** Whether a schema lets every value of its type through; a format says how such a value is usually written. */
function isPlainScalar(schema: ConcreteSchema): boolean {
  if (isRestricted(schema)) return false;
  switch (schema.kind) {
    case "string":
      return [schema.pattern, schema.textPattern, schema.minLength, schema.maxLength].every(
        (bound) => bound === undefined,
      );
    case "number":
    case "integer":
      return [
        schema.minimum,
        schema.maximum,
        schema.exclusiveMinimum,
        schema.exclusiveMaximum,
        schema.multipleOf,
      ].every((bound) => bound === undefined);
    case "boolean":
    case "null":
    case "literal":
    case "array":
    case "map":
    case "object":
    case "union":
    case "unknown":
      return false;
    default:
      return schema satisfies never;
  }
}

/** Whether a type that lets everything of its kind through takes in all of some values. */
export function takesIn(schema: ConcreteSchema, values: readonly JsonValue[]): boolean {
  if (!isPlainScalar(schema)) return false;
  return values.every((value) => isWithinKind(kindOfValue(value, "wire"), schema.kind, "wire"));
}

/** Tells the variants of a union that are types from those that only name values of one of them. */
export function listAlternatives(index: SpecIndex, union: UnionSchema, isProduct = false): Alternatives {
  const variants = listVariants(index, union, isProduct);
  const resolve = ({ schema }: Variant) => index.resolve(schema).schema;
  const plain = variants.map(resolve).filter(isPlainScalar);
  const naming = variants.flatMap((variant): readonly Naming[] => {
    const resolved = resolve(variant);
    if (resolved.kind !== "literal" || !plain.some((type) => takesIn(type, resolved.values))) return [];
    return [{ ...variant, values: resolved.values }];
  });
  const steps = new Set(naming.map((variant) => variant.steps));
  return { types: variants.filter((variant) => !steps.has(variant.steps)), naming };
}
