import { nameOfReference, type Discriminator, type UnionSchema } from "../../model/index.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";

/** The name of a schema, given by itself or by a reference (OpenAPI 3.1, section 4.8.25). */
function readTarget(map: MapReader, key: string, context: ReadContext): string | undefined {
  const reference = map.string(key);
  if (reference === undefined) return undefined;
  const name = nameOfReference(reference) ?? reference;
  if (!context.has(name)) context.report("ref-dangling", { reference }, map.at(key));
  return name;
}

function readMapping(map: MapReader, context: ReadContext): Record<string, string> | undefined {
  const mapping = map.map("mapping");
  const reader = mapping && openMap(mapping, "the mapping of a discriminator", context);
  if (!reader) return undefined;
  const entries = [...reader.node.entries.keys()].flatMap((tag): [string, string][] => {
    const name = readTarget(reader, tag, context);
    return name === undefined ? [] : [[tag, name]];
  });
  return Object.fromEntries(entries);
}

/** Whether a schema lists the values that a member of it may have. */
function hasConstants(name: string, property: string, context: ReadContext): boolean {
  const schema = context.resolve(name);
  const member = schema?.kind === "object" && schema.properties.find((one) => one.name === property);
  return member ? member.schema.kind === "literal" : false;
}

/** Without a mapping a variant goes by the name of its schema, unless it has constants that say it all. */
function implyMapping(
  { variants }: UnionSchema,
  property: string,
  context: ReadContext,
): Record<string, string> | undefined {
  const names = variants.flatMap((variant) => (variant.kind === "ref" ? [variant.name] : []));
  if (names.length < variants.length) return undefined;
  if (names.some((name) => hasConstants(name, property, context))) return undefined;
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** The discriminator beside a union; absent where the constants of the variants say it all. */
export function readDiscriminator(
  map: MapReader,
  union: UnionSchema,
  context: ReadContext,
): Discriminator | undefined {
  const node = map.map("discriminator");
  const reader = node && openMap(node, "a discriminator", context);
  if (!reader) return undefined;
  const property = reader.required("propertyName", (key) => reader.string(key), "");
  const stated = readMapping(reader, context);
  const defaultMapping = readTarget(reader, "defaultMapping", context);
  reader.end();
  const mapping = stated ?? implyMapping(union, property, context);
  return mapping && { property, mapping, ...(defaultMapping !== undefined && { defaultMapping }) };
}
