import {
  stringifyJson,
  typeOfJson,
  type JsonValue,
  type LiteralSchema,
  type ObjectSchema,
  type Schema,
  type UnionSchema,
} from "../../model/index.js";
import { findDecided } from "../plan/decided-union.js";
import { isPlain, isScalar } from "./leaf.js";
import { acceptsAnything, valueTypes, type Resolve } from "./value-types.js";

/** One alternative of a tagged union and the tags that name it. */
export interface TaggedVariant {
  readonly tags: readonly JsonValue[];
  readonly schema: Schema;
}

/** A tag as a text, as a mapping has it. */
export function tagText(tag: JsonValue): string {
  return typeof tag === "string" ? tag : stringifyJson(tag);
}

/** How a union is checked. */
export type UnionPlan =
  | { readonly kind: "anything" }
  /**
   * A required member with a constant, different in each variant, says which it is. Values that only a discriminator maps
   * (`mapped`) belong to a variant too, which is checked as a whole. Without any constant the mapping alone decides.
   */
  | {
      readonly kind: "tagged";
      readonly tag: string;
      readonly variants: readonly TaggedVariant[];
      readonly mapped: readonly TaggedVariant[];
      /** What any other value must be; without it there is none. */
      readonly otherwise?: Schema;
    }
  /** One after the other; the plain ones first, they cost least. */
  | {
      readonly kind: "any";
      readonly plain: readonly Schema[];
      readonly others: readonly Schema[];
      readonly named: readonly TaggedVariant[];
    }
  /** All of them, since exactly one must hold and several may. `named`, here and above: what a discriminator says an invalid value was meant to be. */
  | { readonly kind: "one"; readonly variants: readonly Schema[]; readonly named: readonly TaggedVariant[] };

export function planUnion(union: UnionSchema, resolve: Resolve): UnionPlan {
  const tagged = findTag(union.variants, resolve, union.discriminator?.property);
  if (tagged) return { kind: "tagged", ...tagged, mapped: findMapped(union, tagged, resolve) };
  const decided = findDecided(union, resolve);
  if (decided && union.discriminator) {
    const otherwise = decided.find(({ isDefault }) => isDefault)?.schema;
    const mapped = decided.filter(({ isDefault }) => !isDefault);
    const tag = union.discriminator.property;
    return { kind: "tagged", tag, variants: [], mapped, ...(otherwise && { otherwise }) };
  }
  if (union.mode === "one" && !areDisjoint(union.variants, resolve)) {
    return { kind: "one", variants: union.variants, named: mapVariants(union, union.variants, resolve) };
  }
  if (union.variants.some((variant) => acceptsAnything(variant, resolve))) return { kind: "anything" };
  const variants = joinLiterals(flatten(union.variants));
  const others = gatherTagged(
    variants.filter((variant) => !isPlainVariant(variant)),
    resolve,
  );
  return {
    kind: "any",
    plain: variants.filter(isPlainVariant),
    others,
    named: mapVariants(union, others, resolve),
  };
}

/** Whether a schema of a name is an alternative, or one of its alternatives, at any depth. */
function hasNamed(schema: Schema, name: string, resolve: Resolve, seen = new Set<Schema>()): boolean {
  if (schema.kind === "ref" && schema.name === name) return true;
  const found = resolve(schema);
  if (found?.kind !== "union" || seen.has(found)) return false;
  seen.add(found);
  return found.variants.some((variant) => hasNamed(variant, name, resolve, seen));
}

/** The alternatives that the discriminator of a union names, by the values that its mapping has for them. */
function mapVariants(
  { discriminator }: UnionSchema,
  variants: readonly Schema[],
  resolve: Resolve,
): readonly TaggedVariant[] {
  const entries = Object.entries(discriminator?.mapping ?? {});
  return variants.flatMap((schema): readonly TaggedVariant[] => {
    const own = entries.filter(([, name]) => hasNamed(schema, name, resolve));
    return own.length > 0 ? [{ tags: own.map(([tag]) => tag), schema }] : [];
  });
}

/** What the mapping says beyond the constants of the variants, which come first: they alone decide what is valid. */
function findMapped(
  union: UnionSchema,
  { tag, variants }: Tagged,
  resolve: Resolve,
): readonly TaggedVariant[] {
  if (union.discriminator?.property !== tag) return [];
  const known = new Set(variants.flatMap(({ tags }) => tags.map(tagText)));
  return mapVariants(union, union.variants, resolve)
    .map(({ tags, schema }) => ({ tags: tags.filter((value) => !known.has(tagText(value))), schema }))
    .filter(({ tags }) => tags.length > 0);
}

const isPlainVariant = (variant: Schema): boolean => isPlain(variant) && !variant.nullable;

/** Alternatives of alternatives are alternatives. */
function flatten(variants: readonly Schema[]): readonly Schema[] {
  return variants.flatMap((variant) =>
    variant.kind === "union" && variant.mode === "any" && !variant.nullable
      ? flatten(variant.variants)
      : [variant],
  );
}

/** Several lists of values are one, in the place of the first; values whose whole type is an alternative too say nothing. */
function joinLiterals(variants: readonly Schema[]): readonly Schema[] {
  const literals = variants.filter(isLiteral);
  const [first] = literals;
  const whole = new Set(variants.filter(isPlainVariant).map(({ kind }) => kind));
  const values = literals
    .flatMap((literal) => literal.values)
    .filter((value) => !whole.has(typeOfJson(value)));
  const joined: readonly LiteralSchema[] = values.length > 0 ? [{ kind: "literal", values }] : [];
  return variants.flatMap((variant): readonly Schema[] => {
    if (variant === first) return joined;
    return isLiteral(variant) ? [] : [variant];
  });
}

function isLiteral(variant: Schema): variant is LiteralSchema {
  return variant.kind === "literal" && !variant.nullable;
}

/** Objects among other alternatives become one alternative where a tag tells them apart. */
function gatherTagged(variants: readonly Schema[], resolve: Resolve): readonly Schema[] {
  const objects = variants.filter((variant) => resolve(variant)?.kind === "object");
  const [first] = objects;
  if (!first || objects.length === variants.length || !findTag(objects, resolve)) return variants;
  const union: UnionSchema = { kind: "union", mode: "any", variants: objects };
  return variants.flatMap((variant): readonly Schema[] => {
    if (variant === first) return [union];
    return objects.includes(variant) ? [] : [variant];
  });
}

/** A member that tells variants apart. */
interface Tagged {
  readonly tag: string;
  readonly variants: readonly TaggedVariant[];
}

/** The tag of a union of objects: the `preferred` or first member that each requires and gives constants that no other variant has. */
function findTag(variants: readonly Schema[], resolve: Resolve, preferred?: string): Tagged | undefined {
  const objects = variants.map(resolve);
  if (objects.length < 2 || !objects.every(isObject)) return undefined;
  const names = objects[0]?.properties.map(({ name }) => name) ?? [];
  const candidates = names.toSorted((a, b) => Number(b === preferred) - Number(a === preferred));
  for (const tag of candidates) {
    const tags = objects.map((object) => constantsOf(object, tag, resolve));
    const all = tags.flat();
    if (tags.some((values) => values.length === 0) || new Set(all).size < all.length) continue;
    return { tag, variants: variants.map((schema, index) => ({ schema, tags: tags[index] ?? [] })) };
  }
  return undefined;
}

function isObject(schema: Schema | undefined): schema is ObjectSchema {
  return schema?.kind === "object" && !schema.nullable;
}

/** The constants that a required member may have, or none where it isn't one of constants. */
function constantsOf(object: ObjectSchema, name: string, resolve: Resolve): readonly JsonValue[] {
  const property = object.properties.find((member) => member.name === name);
  const schema = property?.required ? resolve(property.schema) : undefined;
  return schema?.kind === "literal" && !schema.nullable && schema.values.every(isScalar) ? schema.values : [];
}

/** Whether no value can be of two of the schemas: their JSON types differ, or they list different constants. */
function areDisjoint(variants: readonly Schema[], resolve: Resolve): boolean {
  return variants.every((variant, index) =>
    variants.slice(index + 1).every((other) => arePairDisjoint(variant, other, resolve)),
  );
}

function arePairDisjoint(a: Schema, b: Schema, resolve: Resolve): boolean {
  if (a.kind === "literal" && b.kind === "literal" && !a.nullable && a.values.every(isScalar)) {
    return !a.values.some((value) => b.values.includes(value));
  }
  const types = valueTypes(b, resolve);
  return ![...valueTypes(a, resolve)].some((type) => types.has(type));
}
