import type { ObjectSchema, Schema, UnionSchema } from "../../model/index.js";

/** A variant of a union, and the tags under which a discriminator has it. */
export interface NamedVariant {
  readonly tags: readonly string[];
  /** It is also what has no tag, or another one than all of these. */
  readonly isDefault: boolean;
  /** The union says more of its tag than the variant does itself. */
  readonly isNarrowed: boolean;
  readonly schema: Schema & { readonly kind: "ref" };
}

type Resolve = (schema: Schema) => Schema | undefined;

function isObject(schema: Schema | undefined): schema is ObjectSchema {
  return schema?.kind === "object" && !schema.nullable;
}

/** What a member is that an object must have. */
function findRequired({ properties }: ObjectSchema, name: string, resolve: Resolve): Schema | undefined {
  const property = properties.find((member) => member.name === name);
  return property?.required ? resolve(property.schema) : undefined;
}

/** Whether a member can be each of some texts. */
function allowsTexts(schema: Schema | undefined, texts: readonly string[]): boolean {
  if (schema?.kind === "literal") return texts.every((text) => schema.values.includes(text));
  return schema?.kind === "string";
}

/**
 * The variants of a union that the mapping of its discriminator tells apart (OpenAPI 3.1, section 4.8.25): objects that
 * each require the tag, and each have a tag of their own, but for the one that all others are of. Undefined where the mapping
 * doesn't decide.
 */
export function findDecided(
  { discriminator, variants }: UnionSchema,
  resolve: Resolve,
): readonly NamedVariant[] | undefined {
  if (!discriminator) return undefined;
  const { defaultMapping, property } = discriminator;
  const entries = Object.entries(discriminator.mapping);
  const decided = variants.flatMap((schema): NamedVariant[] => {
    const object = resolve(schema);
    if (schema.kind !== "ref" || schema.nullable || !isObject(object)) return [];
    const tags = entries.flatMap(([tag, name]) => (name === schema.name ? [tag] : []));
    const tagged = findRequired(object, property, resolve);
    const isDefault = schema.name === defaultMapping;
    if (!isDefault && (tags.length === 0 || !allowsTexts(tagged, tags))) return [];
    const isExact = tagged?.kind === "literal" && tagged.values.length === tags.length;
    return [{ tags, schema, isDefault, isNarrowed: !isDefault && !isExact }];
  });
  const names = new Set(decided.map(({ schema }) => schema.name));
  return decided.length === variants.length && names.size === variants.length ? decided : undefined;
}
