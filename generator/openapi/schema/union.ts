import type { Resolve, Schema, UnionSchema } from "../../model/index.js";
import { acceptsNull, allKinds, isNever, never, withNull, withoutNullable } from "./build.js";

/** A schema as it is but for null, which even a reference of it no longer accepts. */
function excludeNull(schema: Schema, resolve: Resolve): Schema {
  const plain = withoutNullable(schema);
  if (!acceptsNull(plain, resolve)) return plain;
  switch (plain.kind) {
    case "null":
      return never;
    case "ref":
      return excludeNull(resolve(plain.name) ?? never, resolve);
    case "unknown":
      return { kind: "union", mode: "any", variants: Object.values(allKinds) };
    case "union":
      return { ...plain, variants: plain.variants.map((variant) => excludeNull(variant, resolve)) };
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "literal":
    case "array":
    case "object":
    case "map":
      return plain;
    default:
      return plain satisfies never;
  }
}

const acceptsNullItself = (schema: Schema): boolean => schema.nullable === true || schema.kind === "null";

interface Hoisted {
  readonly variants: readonly Schema[];
  readonly nullable: boolean;
}

/** In `anyOf`, one variant that accepts null is enough. */
function hoistFromAny(variants: readonly Schema[]): Hoisted {
  return { variants: variants.map(withoutNullable), nullable: variants.some(acceptsNullItself) };
}

/** In `oneOf`, null conforms only where exactly one variant accepts it. */
function hoistFromOne(variants: readonly Schema[], resolve: Resolve): Hoisted {
  const accepting = variants.filter((variant) => acceptsNull(variant, resolve));
  if (!accepting.some(acceptsNullItself)) return { variants, nullable: false };
  if (accepting.length === 1) return { variants: variants.map(withoutNullable), nullable: true };
  return { variants: variants.map((variant) => excludeNull(variant, resolve)), nullable: false };
}

/** Alternatives in canonical form: null is an attribute, nothing impossible is listed, and one alternative stands alone. */
export function unionOf(
  mode: UnionSchema["mode"],
  alternatives: readonly Schema[],
  resolve: Resolve,
): Schema {
  const { variants, nullable } =
    mode === "any" ? hoistFromAny(alternatives) : hoistFromOne(alternatives, resolve);
  const left = variants.filter((variant) => variant.kind !== "null" && !isNever(variant));
  const [first, second] = left;
  const schema: Schema = !first ? never : second ? { kind: "union", mode, variants: left } : first;
  return nullable ? withNull(schema) : schema;
}
