import type { Schema } from "../../model/index.js";
import { toPascalCase } from "../escape/identifier.js";
import type { EmittedType } from "../plan/index.js";
import { isListOfKnown, type Owner, type ShapeKeys } from "./shape-keys.js";
import { partsOf } from "./shape-parts.js";
import type { Resolve } from "./value-types.js";

/** A shape before its name and its traits are known. */
export interface ShapeDraft {
  readonly key: string;
  readonly schema: Schema;
  /** The name of its type, or what a part is called after its place. */
  readonly noun: string;
  readonly isType: boolean;
  readonly owner: Owner;
  /** Keys of the shapes it calls. */
  readonly parts: readonly string[];
}

/** One draft for each shape, by key: a type, then its parts. */
export function draftShapes(
  types: readonly EmittedType[],
  keys: ShapeKeys,
  resolve: Resolve,
): ReadonlyMap<string, ShapeDraft> {
  const drafts = new Map<string, ShapeDraft>();
  const visit = (draft: Omit<ShapeDraft, "parts">): void => {
    const { schema, noun, owner } = draft;
    const parts = partsOf(schema, resolve).map((part) => ({ ...part, key: keys.ofPart(part.schema, owner) }));
    drafts.set(draft.key, { ...draft, parts: parts.map(({ key }) => key) });
    for (const { key, schema: part, suffix } of parts) {
      const isNew = !drafts.has(key) && !isReference(part);
      if (isNew) visit({ key, schema: part, noun: nounOf(part, noun + suffix), isType: false, owner });
    }
  };
  for (const type of types) {
    const { name, schema, module } = type;
    const key = keys.ofType(type);
    if (key === name) visit({ key, schema, noun: name, isType: true, owner: { type: name, module } });
  }
  return drafts;
}

function isReference(schema: Schema): boolean {
  return schema.kind === "ref" && !schema.nullable;
}

/** Lists and maps of what is known are called after it. */
function nounOf(schema: Schema, noun: string): string {
  if ((schema.kind !== "array" && schema.kind !== "map") || !isListOfKnown(schema)) return noun;
  const items = schema.kind === "array" ? schema.items : schema.values;
  const suffix = schema.kind === "array" ? "List" : "Map";
  return toPascalCase(items.kind === "ref" ? items.name : items.kind) + suffix;
}
