import { isRestricted, stringifyJson, type Schema } from "../../model/index.js";
import type { EmittedType, TypePlan } from "../plan/index.js";
import { isPlain } from "./leaf.js";
import { shapeKey } from "./shape-key.js";

/** Where a part stands: in the functions of a type, which are in a file. */
export interface Owner {
  readonly type: string;
  readonly module: string;
}

/** Texts that tell shapes apart: a function is shared by the references to a type, and by what is equal in a file. */
export interface ShapeKeys {
  readonly ofPart: (schema: Schema, owner: Owner) => string;
  readonly ofType: (type: EmittedType) => string;
  /** Of the members of an object beside its tag. */
  readonly besideTag: (object: string, tag: string) => string;
  /** Where the function of a part stands: that of a reference with its type. */
  readonly ownerOf: (schema: Schema, user: Owner) => Owner;
}

export function shapeKeys(types: TypePlan): ShapeKeys {
  const targetOf = (name: string): EmittedType => followAliases(types.find(types.exportNameOf(name)), types);
  const firstOf = findFirstEqual(types, (name) => targetOf(name).name);
  const nameOf = (name: string): string => firstOf(targetOf(name)).name;
  return {
    ofPart: (schema, { module }) =>
      isReference(schema) ? nameOf(schema.name) : `${module} ${shapeKey(schema, nameOf)}`,
    ofType: (type) => firstOf(followAliases(type, types)).name,
    besideTag: (object, tag) => `${object} beside ${stringifyJson(tag)}`,
    ownerOf: (schema, user) => {
      if (!isReference(schema)) return user;
      const { name, module } = firstOf(targetOf(schema.name));
      return { type: name, module };
    },
  };
}

/** The first of the types of a file that are equal. */
function findFirstEqual(
  { types }: TypePlan,
  targetOf: (name: string) => string,
): (type: EmittedType) => EmittedType {
  const keys = new Map(types.map((type) => [type, `${type.module} ${shapeKey(type.schema, targetOf)}`]));
  const first = new Map([...keys].toReversed().map(([type, key]) => [key, type]));
  return (type) => first.get(keys.get(type) ?? "") ?? type;
}

/** Whether a schema is a list or map of what has a name or is plain: `string[]` says the same in every type. */
export function isListOfKnown(schema: Schema): boolean {
  if (schema.kind !== "array" && schema.kind !== "map") return false;
  const items = schema.kind === "array" ? schema.items : schema.values;
  const bounds =
    schema.kind === "array"
      ? [schema.prefix, schema.minItems, schema.maxItems, schema.uniqueItems, schema.contains]
      : [schema.minProperties, schema.maxProperties, schema.propertyNames];
  if (items.nullable || isRestricted(schema) || bounds.some((bound) => bound !== undefined)) return false;
  return items.kind === "ref" || isPlain(items);
}

/** The type behind an alias; any other type itself. Aliases in a circle lead to the first of them by name. */
function followAliases(type: EmittedType, types: TypePlan): EmittedType {
  const seen = new Set<EmittedType>();
  let current = type;
  while (isReference(current.schema) && !seen.has(current)) {
    seen.add(current);
    current = types.find(types.exportNameOf(current.schema.name));
  }
  if (!seen.has(current)) return current;
  const [first = current] = [...seen].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return first;
}

/** Whether a schema is but a name for another. */
export function isReference(schema: Schema): schema is Schema & { readonly kind: "ref" } {
  return schema.kind === "ref" && !schema.nullable;
}
