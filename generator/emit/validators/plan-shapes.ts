import type { ApiSpec, ArraySchema, MapSchema, Schema } from "../../model/index.js";
import { toPascalCase } from "../escape/identifier.js";
import { allocateNames } from "../plan/allocate-names.js";
import type { EmittedType, TypePlan } from "../plan/index.js";
import { indexSchemas, resolveSchema } from "../plan/schema-walk.js";
import { findCycles } from "./cycles.js";
import { isPlain } from "./leaf.js";
import { shapeKeys, type ShapeKeys } from "./shape-keys.js";
import { partsOf } from "./shape-parts.js";
import type { Shape } from "./shape.js";
import { supportNames } from "./support.js";
import type { Resolve } from "./value-types.js";

/** The functions of the validators, and which of them checks a schema. */
export interface ShapePlan {
  /** In the order of the types; a type comes before its parts. */
  readonly shapes: readonly Shape[];
  /** The function of a schema inside another. */
  readonly find: (schema: Schema) => Shape;
  readonly findType: (type: EmittedType) => Shape;
  readonly resolve: Resolve;
}

/** A shape before its name and its traits are known. */
interface Draft {
  readonly key: string;
  readonly schema: Schema;
  readonly wanted: string;
  readonly module: string;
  /** Keys of the shapes it calls. */
  readonly parts: string[];
}

/** Plans one function for each shape of value among the types of a package. */
export function planShapes(spec: ApiSpec, types: TypePlan): ShapePlan {
  const index = indexSchemas(spec);
  const resolve: Resolve = (schema) => resolveSchema(schema, index);
  const keys = shapeKeys(types);
  const shapes = finishShapes(collectDrafts(types.types, keys, resolve), types);
  const find = (key: string): Shape => {
    const shape = shapes.get(key);
    if (!shape) throw new Error(`no function was planned for ${key}`);
    return shape;
  };
  return {
    shapes: [...shapes.values()],
    find: (schema) => find(keys.of(schema)),
    findType: (type) => find(keys.ofType(type)),
    resolve,
  };
}

/** One draft for each shape, the types first, so that a part that equals a type is checked as that type. */
function collectDrafts(
  types: readonly EmittedType[],
  keys: ShapeKeys,
  resolve: Resolve,
): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  const register = (key: string, schema: Schema, wanted: string, module: string): readonly Draft[] => {
    if (drafts.has(key)) return [];
    const draft: Draft = { key, schema, wanted, module, parts: [] };
    drafts.set(key, draft);
    return [draft];
  };
  const ordered = new Map<string, Draft>();
  const visit = (draft: Draft): void => {
    ordered.set(draft.key, draft);
    for (const { schema, suffix } of partsOf(draft.schema, resolve)) {
      const key = keys.of(schema);
      draft.parts.push(key);
      register(key, schema, nameOfPart(schema, draft.wanted + suffix), draft.module).forEach(visit);
    }
  };
  types
    .filter((type) => keys.target(type) === type)
    .flatMap((type) => register(keys.ofType(type), type.schema, type.name, type.module))
    .forEach(visit);
  return ordered;
}

/** Lists and maps of what has a name or is plain are called after it, since many types share them. */
function nameOfPart(schema: Schema, wanted: string): string {
  if (schema.kind !== "array" && schema.kind !== "map") return wanted;
  const items = schema.kind === "array" ? schema.items : schema.values;
  const suffix = schema.kind === "array" ? "List" : "Map";
  if (hasBounds(schema) || items.nullable) return wanted;
  if (items.kind === "ref") return toPascalCase(items.name) + suffix;
  return isPlain(items) ? toPascalCase(items.kind) + suffix : wanted;
}

function hasBounds(schema: ArraySchema | MapSchema): boolean {
  const bounds =
    schema.kind === "array"
      ? [schema.minItems, schema.maxItems, schema.uniqueItems]
      : [schema.minProperties, schema.maxProperties];
  return bounds.some((bound) => bound !== undefined);
}

function finishShapes(drafts: ReadonlyMap<string, Draft>, types: TypePlan): ReadonlyMap<string, Shape> {
  const names = allocateNames(
    [...drafts.values()].map(({ key, wanted }) => ({ key, wanted: `check${wanted}` })),
    [...supportNames, ...types.types.map(({ name }) => name)],
  );
  const partsOfKey = (key: string): readonly string[] => drafts.get(key)?.parts ?? [];
  const cycles = findCycles([...drafts.keys()], partsOfKey);
  const unbounded = new Set([...cycles.keys(), ...findUnbounded(drafts)]);
  return new Map(
    [...drafts.values()].map(({ key, schema, wanted, module }) => [
      key,
      {
        schema,
        name: names.get(key) ?? wanted,
        module: module.replace(/^src\/types\//u, "src/validators/"),
        cycle: cycles.get(key),
        isBounded: !unbounded.has(key),
      },
    ]),
  );
}

/** Shapes that hold arrays or members of any name, in themselves or in their parts. */
function findUnbounded(drafts: ReadonlyMap<string, Draft>): ReadonlySet<string> {
  const unbounded = new Set<string>();
  const isUnbounded = ({ schema, parts }: Draft): boolean =>
    holdsMany(schema) || parts.some((part) => unbounded.has(part));
  for (let size = -1; size < unbounded.size;) {
    size = unbounded.size;
    for (const draft of drafts.values()) if (isUnbounded(draft)) unbounded.add(draft.key);
  }
  return unbounded;
}

function holdsMany(schema: Schema): boolean {
  return (
    schema.kind === "array" ||
    schema.kind === "map" ||
    (schema.kind === "object" && Boolean(schema.additional))
  );
}
