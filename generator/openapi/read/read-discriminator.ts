import type { UnionSchema } from "../../model/index.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";
import { nameOfReference } from "./read-reference.js";

type Discriminator = NonNullable<UnionSchema["discriminator"]>;

/** A value of `mapping` is a name, or a reference to it (OpenAPI 3.1, section 4.8.25). */
function readMapping(map: MapReader, context: ReadContext): Record<string, string> | undefined {
  const mapping = map.map("mapping");
  const reader = mapping && openMap(mapping, "the mapping of a discriminator", context);
  if (!reader) return undefined;
  const entries = [...reader.node.entries.keys()].flatMap((tag): [string, string][] => {
    const reference = reader.string(tag);
    if (reference === undefined) return [];
    const name = nameOfReference(reference) ?? reference;
    if (!context.has(name)) context.report("ref-dangling", { reference }, reader.at(tag));
    return [[tag, name]];
  });
  return Object.fromEntries(entries);
}

/** The discriminator beside a union, where it has a mapping: without one the constants of the variants say it all. */
export function readDiscriminator(map: MapReader, context: ReadContext): Discriminator | undefined {
  const node = map.map("discriminator");
  const reader = node && openMap(node, "a discriminator", context);
  if (!reader) return undefined;
  const property = reader.required("propertyName", (key) => reader.string(key), "");
  const mapping = readMapping(reader, context);
  reader.end();
  if (mapping) return { property, mapping };
  context.report("spec-key-ignored", { key: "discriminator", where: "a union" }, map.at("discriminator"));
  return undefined;
}
