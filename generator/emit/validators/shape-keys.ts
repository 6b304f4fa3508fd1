import type { Schema } from "../../model/index.js";
import type { EmittedType, TypePlan } from "../plan/index.js";
import { shapeKey } from "./shape-key.js";

/** Texts that tell shapes apart. */
export interface ShapeKeys {
  /** Of a schema inside another. */
  readonly of: (schema: Schema) => string;
  readonly ofType: (type: EmittedType) => string;
  /** The type behind an alias; any other type itself. */
  readonly target: (type: EmittedType) => EmittedType;
}

export function shapeKeys(types: TypePlan): ShapeKeys {
  const target = (type: EmittedType): EmittedType => followAliases(type, types);
  const targetOf = (name: string): EmittedType => target(types.find(types.exportNameOf(name)));
  const key = (schema: Schema): string => shapeKey(schema, (name) => targetOf(name).name);
  const ofType = (type: EmittedType): string => {
    const { schema, name } = target(type);
    return isSharable(schema) ? key(schema) : name;
  };
  const of = (schema: Schema): string => (isAlias(schema) ? ofType(targetOf(schema.name)) : key(schema));
  return { of, ofType, target };
}

/** Whether a part that happens to equal a type is checked as that type: a list of strings has nothing to do with another. */
function isSharable(schema: Schema): boolean {
  return schema.kind === "object" || schema.kind === "union";
}

/** Aliases in a circle lead to the first of them by name. */
function followAliases(type: EmittedType, types: TypePlan): EmittedType {
  const seen = new Set<EmittedType>();
  let current = type;
  while (isAlias(current.schema) && !seen.has(current)) {
    seen.add(current);
    current = types.find(types.exportNameOf(current.schema.name));
  }
  if (!seen.has(current)) return current;
  const [first = current] = [...seen].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return first;
}

function isAlias(schema: Schema): schema is Schema & { readonly kind: "ref" } {
  return schema.kind === "ref" && !schema.nullable;
}
