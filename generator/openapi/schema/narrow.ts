import {
  isInteger,
  isJsonObject,
  isNumber,
  type JsonValue,
  type LiteralSchema,
  type RefSchema,
  type Resolve,
  type Schema,
  type UnionSchema,
} from "../../model/index.js";
import { anything, never, withoutMeta, withoutNullable } from "./build.js";
import { unionOf } from "./union.js";

/** The kinds of value that keywords of their own say something of. */
export type ValueKind = "string" | "number" | "integer" | "array" | "object";

/** Every value of a kind. */
export const wholeKinds = {
  string: { kind: "string" },
  number: { kind: "number" },
  integer: { kind: "integer" },
  array: { kind: "array", items: anything },
  object: { kind: "object", properties: [] },
} as const satisfies Record<ValueKind, Schema>;

function isOfKind(value: JsonValue, kind: ValueKind): boolean {
  switch (kind) {
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return isNumber(value) && isInteger(value);
    case "number":
      return isNumber(value);
    case "string":
      return typeof value === kind;
    default:
      return kind satisfies never;
  }
}

/** What a schema says of values of one kind. It stays the same object where it says nothing of others. */
export function narrow(schema: Schema, kind: ValueKind, resolve: Resolve): Schema {
  switch (schema.kind) {
    case "string":
    case "array":
      return schema.kind === kind ? withoutNullable(schema) : never;
    case "number":
      if (kind === "integer") return { ...withoutNullable(schema), kind };
      return kind === "number" ? withoutNullable(schema) : never;
    case "integer":
      return kind === "integer" || kind === "number" ? withoutNullable(schema) : never;
    case "object":
    case "map":
      return kind === "object" ? withoutNullable(schema) : never;
    case "literal":
      return narrowLiteral(schema, kind);
    case "union":
      return narrowUnion(schema, kind, resolve);
    case "ref":
      return narrowReference(schema, kind, resolve);
    case "unknown":
      return wholeKinds[kind];
    case "boolean":
    case "null":
      return never;
    default:
      return schema satisfies never;
  }
}

function narrowLiteral(schema: LiteralSchema, kind: ValueKind): Schema {
  const literal = withoutNullable(schema) as LiteralSchema;
  const values = literal.values.filter((value) => isOfKind(value, kind));
  if (values.length === 0) return never;
  return values.length === literal.values.length ? literal : { ...literal, values };
}

function narrowUnion(schema: UnionSchema, kind: ValueKind, resolve: Resolve): Schema {
  const variants = schema.variants.map((variant) => narrow(variant, kind, resolve));
  const isSame = variants.every((variant, index) => variant === schema.variants[index]);
  return isSame ? withoutNullable(schema) : unionOf(schema.mode, variants, resolve);
}

/** A reference stays one where what it leads to says nothing of other values; null aside, of which no kind is. */
function narrowReference(schema: RefSchema, kind: ValueKind, resolve: Resolve): Schema {
  const target = resolve(schema.name);
  if (!target) return withoutNullable(schema);
  const plain = withoutNullable(target);
  const narrowed = narrow(plain, kind, (name) => (name === schema.name ? undefined : resolve(name)));
  return narrowed === plain ? withoutNullable(schema) : narrowed;
}

/** Whether a schema takes every value of a kind. */
export function isWhole(schema: Schema, kind: ValueKind): boolean {
  switch (schema.kind) {
    case "string":
    case "number":
    case "integer":
      return schema.kind === kind && hasNoMore(schema, 1);
    case "array":
      return kind === "array" && schema.items.kind === "unknown" && hasNoMore(schema, 2);
    case "object":
      return kind === "object" && schema.properties.length === 0 && hasNoMore(schema, 2);
    case "map":
      return kind === "object" && schema.values.kind === "unknown" && hasNoMore(schema, 2);
    case "union":
      return schema.mode === "any" && schema.variants.some((variant) => isWhole(variant, kind));
    case "unknown":
      return true;
    case "boolean":
    case "null":
    case "literal":
    case "ref":
      return false;
    default:
      return schema satisfies never;
  }
}

/** Whether a schema has so many members, annotations aside. */
function hasNoMore(schema: Schema, count: number): boolean {
  return Object.keys(withoutMeta(withoutNullable(schema))).length === count;
}
