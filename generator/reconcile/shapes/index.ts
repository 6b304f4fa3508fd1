import type { NamedSchema, Schema } from "../../model/index.js";
import type { DraftApi } from "../draft-api.js";
import { followType, type Draft } from "../draft.js";
import { findSharedTypes, findTypePrefix } from "./common-names.js";
import { hoistShapes } from "./hoist.js";
import { createShapeIndex, findShape } from "./shape.js";
import { collectUses } from "./uses.js";
import { writeComponent, writeDefinition, writeSchema, type SchemaNames } from "./write-schema.js";

/** The named schemas of the spec, and how any other place is written with them. */
export interface Shapes {
  readonly schemas: readonly NamedSchema[];
  readonly write: (draft: Draft) => Schema;
  /** The places that each named schema is written from. */
  readonly components: ReadonlyMap<string, readonly Draft[]>;
}

interface Documented {
  /** The documented types by the name that their shape is written under. */
  readonly shapes: ReadonlyMap<string, readonly Draft[]>;
  /** That name by the documented one. */
  readonly names: ReadonlyMap<string, string>;
}

function nameDocumented(api: DraftApi, shapeOf: (draft: Draft) => number): Documented {
  const shapes = new Map<string, readonly Draft[]>();
  const names = new Map<string, string>();
  for (const { name, members } of findSharedTypes(api, shapeOf)) {
    const drafts = members.map(({ draft }) => draft);
    shapes.set(name, drafts);
    for (const member of members) names.set(member.name, name);
  }
  for (const [name, draft] of api.types) {
    if (names.has(name)) continue;
    shapes.set(name, [draft]);
    names.set(name, name);
  }
  return { shapes, names };
}

/** The documented types in the order of the documents; a shape behind several names stands before the first of them. */
function writeDocumented(
  { shapes, names }: Documented,
  types: Iterable<string>,
  schemaNames: SchemaNames,
): NamedSchema[] {
  const written = new Set<string>();
  const schemas: NamedSchema[] = [];
  for (const type of types) {
    const name = names.get(type) ?? type;
    const [draft] = shapes.get(name) ?? [];
    if (draft && !written.has(name)) schemas.push({ name, schema: writeDefinition(draft, schemaNames) });
    written.add(name);
    if (name !== type) schemas.push({ name: type, schema: { kind: "ref", name } });
  }
  return schemas;
}

/** A hoisted component says only what is the same wherever it is used; the rest is said of each use. */
function stripUse(draft: Draft): Draft {
  return { ...draft, nullable: false, deprecated: false, description: undefined, default: undefined };
}

/** Gives every shape that is used twice one name, keeps every documented name, and writes the schemas. */
export function shareShapes(api: DraftApi): Shapes {
  const index = createShapeIndex();
  const shapeOf = (draft: Draft) => findShape(draft, index);
  const documented = nameDocumented(api, shapeOf);
  const inside = new Map([...documented.shapes].flatMap(([name, [draft]]) => (draft ? [[name, draft]] : [])));
  const uses = collectUses(api, inside, findTypePrefix, shapeOf);
  const hoisted = hoistShapes(uses, new Set([...api.types.keys(), ...documented.shapes.keys()]));

  const components = new Map<Draft, string>();
  for (const { name, drafts } of hoisted) for (const draft of drafts) components.set(draft, name);
  const names: SchemaNames = {
    componentOf: (draft) => components.get(draft),
    resolve: (draft) => followType(draft, api.types),
  };
  const inline = hoisted.flatMap(({ name, drafts: [draft] }) =>
    draft ? [{ name, schema: writeComponent(stripUse(draft), names) }] : [],
  );
  return {
    schemas: [...writeDocumented(documented, api.types.keys(), names), ...inline],
    write: (draft) => writeSchema(draft, names),
    components: new Map([
      ...documented.shapes,
      ...hoisted.map(({ name, drafts }) => [name, drafts] as const),
    ]),
  };
}
