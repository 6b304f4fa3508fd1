import { groupBy, type ApiSpec, type Schema } from "../../model/index.js";
import { allocateNames } from "../plan/allocate-names.js";
import type { EmittedType, TypePlan } from "../plan/index.js";
import { indexSchemas, resolveSchema } from "../plan/schema-walk.js";
import { findCycles, reachFrom, reverseEdges } from "./graph.js";
import type { ShapeDraft } from "./shape-draft.js";
import { draftShapes } from "./shape-drafts.js";
import { shapeKeys, type ShapeKeys } from "./shape-keys.js";
import type { Shape } from "./shape.js";
import { supportNames } from "./support.js";
import type { Resolve } from "./value-types.js";

/** The functions of the validators, and which of them checks a schema. */
export interface ShapePlan {
  /** In the order of the types; a type comes before its parts. */
  readonly shapes: readonly Shape[];
  /** The function of a part of what the function `user` checks. */
  readonly find: (schema: Schema, user: Shape) => Shape;
  /** The function of a variant of a union that `user` checks and whose tag it has looked at. */
  readonly findVariant: (schema: Schema, tag: string, user: Shape) => Shape;
  /** The function of the members of a type beside a tag, where unions have made one. */
  readonly findBesideTag: (type: Shape, tag: string) => Shape | undefined;
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
  const drafts = draftShapes(types.types, keys, resolve);
  const shapes = finishShapes(drafts, types, findExported(drafts, types, keys));
  const find = (key: string): Shape => {
    const shape = shapes.get(key);
    if (!shape) throw new Error(`no function was planned for ${key}`);
    return shape;
  };
  return {
    shapes: [...shapes.values()],
    find: (schema, user) => find(keys.ofPart(schema, user.owner)),
    findVariant: (schema, tag, user) => {
      const key = keys.ofPart(schema, user.owner);
      return shapes.get(keys.besideTag(key, tag)) ?? find(key);
    },
    findBesideTag: ({ key }, tag) => shapes.get(keys.besideTag(key, tag)),
    findType: (type) => find(keys.ofType(type)),
    resolve,
    reserved: new Set([...[...shapes.values()].map(({ name }) => name), ...reservedNames(types)]),
  };
}

function reservedNames(types: TypePlan): readonly string[] {
  return [...supportNames, ...types.types.map(({ name }) => name)];
}

/** The keys of the shapes that other modules call: for a part of theirs, or for a type that is equal. */
function findExported(
  drafts: ReadonlyMap<string, ShapeDraft>,
  types: TypePlan,
  keys: ShapeKeys,
): ReadonlySet<string> {
  const calls = [
    ...types.types.map((type) => ({ module: type.module, called: [keys.ofType(type)] })),
    ...[...drafts.values()].map(({ owner, parts }) => ({ module: owner.module, called: parts })),
  ];
  const isElsewhere = (key: string, module: string) => drafts.get(key)?.owner.module !== module;
  return new Set(calls.flatMap(({ called, module }) => called.filter((key) => isElsewhere(key, module))));
}

function finishShapes(
  drafts: ReadonlyMap<string, ShapeDraft>,
  types: TypePlan,
  exported: ReadonlySet<string>,
): ReadonlyMap<string, Shape> {
  const names = nameShapes([...drafts.values()], types);
  const cycles = findCycles([...drafts.keys()], (key) => drafts.get(key)?.parts ?? []);
  const unbounded = findUnbounded(drafts);
  return new Map(
    [...drafts.values()].map(({ key, schema, noun, owner, tag }) => [
      key,
      {
        key,
        schema,
        owner,
        tag,
        name: names.get(key) ?? noun,
        cycle: cycles.get(key),
        isExported: exported.has(key),
        isBounded: !cycles.has(key) && !unbounded.has(key),
      },
    ]),
  );
}

/** Functions of types are unique in the package, since files import them; those of parts in their file. */
function nameShapes(drafts: readonly ShapeDraft[], types: TypePlan): ReadonlyMap<string, string> {
  const requests = drafts.map(({ key, noun, isShared, owner }) => ({
    key,
    wanted: `check${noun}`,
    module: isShared ? undefined : owner.module,
  }));
  const groups = groupBy(requests, ({ module }) => module);
  const reserved = new Set(reservedNames(types));
  const ofTypes = allocateNames(groups.get(undefined) ?? [], reserved);
  const taken = new Set([...reserved, ...ofTypes.values()]);
  return new Map(
    [...groups].flatMap(([module, parts]) => [
      ...(module === undefined ? ofTypes : allocateNames(parts, taken)),
    ]),
  );
}

/** Shapes that hold arrays or members of any name, in themselves or in their parts. */
function findUnbounded(drafts: ReadonlyMap<string, ShapeDraft>): ReadonlySet<string> {
  const users = reverseEdges([...drafts.keys()], (key) => drafts.get(key)?.parts ?? []);
  const lists = [...drafts.values()].filter(({ schema }) => holdsMany(schema)).map(({ key }) => key);
  const unbounded = new Set<string>();
  reachFrom(lists, users, unbounded);
  return unbounded;
}

function holdsMany(schema: Schema): boolean {
  return (
    schema.kind === "array" ||
    schema.kind === "map" ||
    (schema.kind === "object" && (Boolean(schema.additional) || schema.patternProperties !== undefined))
  );
}
