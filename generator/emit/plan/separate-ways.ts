import {
  findFreeName,
  findOneWay,
  mapChildSchemas,
  type ApiSpec,
  type Discriminator,
  type MediaType,
  type NamedSchema,
  type Operation,
  type Schema,
} from "../../model/index.js";
import { indexSchemas, type SchemaIndex } from "./schema-walk.js";
import { findInputSchemas, findOutputSchemas } from "./type-modules.js";

/** The schemas that requests and answers have, and that ask for a member of one way, or refer to such a one. */
function findTwoWay(spec: ApiSpec, index: SchemaIndex): readonly string[] {
  const [inputs, outputs] = [findInputSchemas(spec, index), findOutputSchemas(spec, index)];
  return [...findOneWay(index)].filter((name) => inputs.has(name) && outputs.has(name));
}

/** A schema that refers to others in place of some. */
function renameReferences(schema: Schema, names: ReadonlyMap<string, string>): Schema {
  const renamed = mapChildSchemas(schema, (child) => renameReferences(child, names));
  if (renamed.kind === "ref") return { ...renamed, name: names.get(renamed.name) ?? renamed.name };
  if (renamed.kind !== "union" || !renamed.discriminator) return renamed;
  const { defaultMapping, mapping, ...rest } = renamed.discriminator;
  const rename = (name: string): string => names.get(name) ?? name;
  const entries = Object.entries(mapping).map(([tag, name]) => [tag, rename(name)] as const);
  const discriminator: Discriminator = {
    ...rest,
    mapping: Object.fromEntries(entries),
    ...(defaultMapping !== undefined && { defaultMapping: rename(defaultMapping) }),
  };
  return { ...renamed, discriminator };
}

/**
 * A spec whose requests have schemas of their own where answers have the same ones and one way asks for a member that the
 * other does not have: `Thing`, of which each answer has the `id`, and `ThingInput`.
 */
export function separateWays(spec: ApiSpec): ApiSpec {
  const twoWay = findTwoWay(spec, indexSchemas(spec));
  if (twoWay.length === 0) return spec;
  const taken = new Set(spec.schemas.map(({ name }) => name));
  const names = new Map<string, string>();
  for (const name of twoWay) {
    const free = findFreeName(`${name}Input`, (one) => taken.has(one));
    names.set(name, free);
    taken.add(free);
  }
  const rename = (schema: Schema) => renameReferences(schema, names);
  const schemas = spec.schemas.flatMap(({ name, schema }): readonly NamedSchema[] => {
    const input = names.get(name);
    return [{ name, schema }, ...(input === undefined ? [] : [{ name: input, schema: rename(schema) }])];
  });
  const renameContent = (content: MediaType): MediaType => ({
    ...content,
    ...(content.schema && { schema: rename(content.schema) }),
    ...(content.itemSchema && { itemSchema: rename(content.itemSchema) }),
  });
  const operations = spec.operations.map((operation): Operation => ({
    ...operation,
    parameters: operation.parameters.map((one) => ({ ...one, schema: rename(one.schema) })),
    ...(operation.requestBody && {
      requestBody: { ...operation.requestBody, content: operation.requestBody.content.map(renameContent) },
    }),
  }));
  return { ...spec, schemas, operations };
}
