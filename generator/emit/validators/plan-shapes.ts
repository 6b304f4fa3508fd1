import type { ApiSpec, Schema } from "../../model/index.js";
import { allocateNames } from "../plan/allocate-names.js";
import { groupBy } from "../plan/group-by.js";
import type { EmittedType, TypePlan } from "../plan/index.js";
import { indexSchemas, resolveSchema } from "../plan/schema-walk.js";
import { findCycles } from "./cycles.js";
import { draftShapes, type ShapeDraft } from "./shape-drafts.js";
import { shapeKeys } from "./shape-keys.js";
import type { Shape } from "./shape.js";
import { supportNames } from "./support.js";
import type { Resolve } from "./value-types.js";

/** The functions of the validators, and which of them checks a schema. */
export interface ShapePlan {
  /** In the order of the types; a type comes before its parts. */
  readonly shapes: readonly Shape[];
  /** The function of a part of what the function `user` checks. */
  readonly find: (schema: Schema, user: Shape) => Shape;
  readonly findType: (type: EmittedType) => Shape;
  readonly resolve: Resolve;
  /** Names that mean something in every file, so that no constant may have them. */
  readonly reserved: ReadonlySet<string>;
}

/** Plans one function for each shape of value among the types of a package. */
export function planShapes(spec: ApiSpec, types: TypePlan): ShapePlan {
  const index = indexSchemas(spec);
  const resolve: Resolve = (schema) => resolveSchema(schema, index);
  const keys = shapeKeys(types);
  const shapes = finishShapes(draftShapes(types.types, keys, resolve), types);
  const find = (key: string): Shape => {
    const shape = shapes.get(key);
    if (!shape) throw new Error(`no function was planned for ${key}`);
    return shape;
  };
  return {
    shapes: [...shapes.values()],
    find: (schema, user) => find(keys.ofPart(schema, user.owner)),
    findType: (type) => find(keys.ofType(type)),
    resolve,
    reserved: new Set([...[...shapes.values()].map(({ name }) => name), ...reservedNames(types)]),
  };
}

function reservedNames(types: TypePlan): readonly string[] {
  return [...supportNames, ...types.types.map(({ name }) => name)];
}

function finishShapes(drafts: ReadonlyMap<string, ShapeDraft>, types: TypePlan): ReadonlyMap<string, Shape> {
  const names = nameShapes([...drafts.values()], types);
  const cycles = findCycles([...drafts.keys()], (key) => drafts.get(key)?.parts ?? []);
  const unbounded = findUnbounded(drafts);
  return new Map(
    [...drafts.values()].map(({ key, schema, noun, owner }) => [
      key,
      {
        key,
        schema,
        owner,
        name: names.get(key) ?? noun,
        cycle: cycles.get(key),
        isBounded: !cycles.has(key) && !unbounded.has(key),
      },
    ]),
  );
}

/** Functions of types are unique in the package, since files import them; those of parts in their file. */
function nameShapes(drafts: readonly ShapeDraft[], types: TypePlan): ReadonlyMap<string, string> {
  const requests = drafts.map(({ key, noun, isType, owner }) => ({
    key,
    wanted: `check${noun}`,
    module: isType ? undefined : owner.module,
  }));
  const groups = groupBy(requests, ({ module }) => module);
  const reserved = reservedNames(types);
  const ofTypes = allocateNames(groups.get(undefined) ?? [], reserved);
  const taken = [...reserved, ...ofTypes.values()];
  return new Map(
    [...groups].flatMap(([module, parts]) => [
      ...(module === undefined ? ofTypes : allocateNames(parts, taken)),
    ]),
  );
}

/** Shapes that hold arrays or members of any name, in themselves or in their parts. */
function findUnbounded(drafts: ReadonlyMap<string, ShapeDraft>): ReadonlySet<string> {
  const unbounded = new Set<string>();
  const isUnbounded = ({ schema, parts }: ShapeDraft): boolean =>
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
