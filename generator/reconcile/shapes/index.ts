import type { NamedSchema, Property, Schema } from "../../model/index.js";
import type { DraftApi } from "../draft-api.js";
import type { Draft } from "../draft.js";
import { findSharedTypes, findTypePrefix } from "./common-names.js";
import { hoistShapes, type Hoisted } from "./hoist.js";
import { createShapeIndex, findShape } from "./shape.js";
import { collectUses } from "./uses.js";
import { writeComponent, writeSchema, type SchemaNames } from "./write-schema.js";

/** The named schemas of the spec, and how any other place is written with them. */
export interface Shapes {
  readonly schemas: readonly NamedSchema[];
  readonly write: (draft: Draft) => Schema;
  /** The places behind each written schema and property. */
  readonly sources: ReadonlyMap<Schema | Property, readonly Draft[]>;
}

/** A hoisted component says of itself only what is the same wherever it is used; descriptions are of the use. */
function stripUse(draft: Draft): Draft {
  const copy: Draft = { ...draft, nullable: false, deprecated: false };
  delete copy.description;
  delete copy.default;
  return copy;
}

function writeHoisted({ name, drafts }: Hoisted, names: SchemaNames): NamedSchema {
  const [first, ...rest] = drafts;
  const schema = writeComponent(first ? [stripUse(first), ...rest] : [], names);
  names.sources.set(schema, drafts);
  return { name, schema };
}

/** The documented types in the order of the documents; a shape behind several names stands before the first of them. */
function writeDocumented(
  api: DraftApi,
  aliases: ReadonlyMap<string, string>,
  representatives: ReadonlyMap<string, readonly Draft[]>,
  names: SchemaNames,
): NamedSchema[] {
  const written = new Set<string>();
  const schemas: NamedSchema[] = [];
  for (const type of api.types.keys()) {
    const name = aliases.get(type) ?? type;
    if (!written.has(name))
      schemas.push({ name, schema: writeComponent(representatives.get(name) ?? [], names) });
    written.add(name);
    if (name !== type) schemas.push({ name: type, schema: { kind: "ref", name } });
  }
  return schemas;
}

/** Gives every shape that is used twice one name, keeps every documented name, and writes the schemas. */
export function shareShapes(api: DraftApi): Shapes {
  const index = createShapeIndex();
  const shapeOf = (draft: Draft) => findShape(draft, index);
  const shared = findSharedTypes(api, shapeOf);
  const aliases = new Map(
    shared.flatMap(({ name, members }) => members.map((member) => [member.name, name])),
  );
  const representatives = new Map<string, readonly Draft[]>();
  for (const { name, members } of shared)
    representatives.set(
      name,
      members.map(({ draft }) => draft),
    );
  for (const [name, draft] of api.types) if (!aliases.has(name)) representatives.set(name, [draft]);

  const inside = new Map(
    [...representatives].flatMap(([name, [draft]]) => (draft ? [[name, draft] as const] : [])),
  );
  const uses = collectUses(api, inside, findTypePrefix, shapeOf);
  const hoisted = hoistShapes(uses, new Set([...api.types.keys(), ...representatives.keys()]));
  const components = new Map(
    hoisted.flatMap(({ name, drafts }) => drafts.map((draft) => [draft, name] as const)),
  );

  const names: SchemaNames = {
    componentOf: (draft) => components.get(draft),
    resolve: (draft) => (draft.type === undefined ? draft : (api.types.get(draft.type) ?? draft)),
    sources: new Map(),
  };
  const documented = writeDocumented(api, aliases, representatives, names);
  const schemas = [...documented, ...hoisted.map((one) => writeHoisted(one, names))];
  return { schemas, write: (draft) => writeSchema([draft], names), sources: names.sources };
}
