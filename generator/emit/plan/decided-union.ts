import type { ObjectSchema, Schema, UnionSchema } from "../../model/index.js";

/** A variant of a union, and the tags under which a discriminator has it. */
export interface NamedVariant {
  readonly tags: readonly string[];
  readonly schema: Schema & { readonly kind: "ref" };
}

type Resolve = (schema: Schema) => Schema | undefined;

function isObject(schema: Schema | undefined): schema is ObjectSchema {
  return schema?.kind === "object" && !schema.nullable;
}

/** Whether an object must have a member that can be each of these texts. */
function requiresText(object: ObjectSchema, name: string, texts: readonly string[], resolve: Resolve) {
  const property = object.properties.find((member) => member.name === name);
  const schema = property?.required ? resolve(property.schema) : undefined;
  if (schema?.kind === "literal") return texts.every((text) => schema.values.includes(text));
  return schema?.kind === "string";
}

/**
 * The variants of a union that the mapping of its discriminator tells apart (OpenAPI 3.1, section 4.8.25): objects that
 * each require the tag, and each have a tag of their own. Undefined where the mapping doesn't decide.
 */
export function findDecided(
  { discriminator, variants }: UnionSchema,
  resolve: Resolve,
): readonly NamedVariant[] | undefined {
  if (!discriminator) return undefined;
  const { property } = discriminator;
  const entries = Object.entries(discriminator.mapping);
  const decided = variants.flatMap((schema): NamedVariant[] => {
    const object = resolve(schema);
    if (schema.kind !== "ref" || schema.nullable || !isObject(object)) return [];
    const tags = entries.flatMap(([tag, name]) => (name === schema.name ? [tag] : []));
    return tags.length > 0 && requiresText(object, property, tags, resolve) ? [{ tags, schema }] : [];
  });
  const names = new Set(decided.map(({ schema }) => schema.name));
  return decided.length === variants.length && names.size === variants.length ? decided : undefined;
}
