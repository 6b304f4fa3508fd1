import type { TypeExpression, TypeReading } from "../notation/index.js";
import type { Entry } from "./page.js";

/** An item with what stands under it. */
export interface ItemNode {
  readonly entry: Entry;
  /** Absent until its first child, or their absence, has settled how its type is read. */
  reading: TypeReading;
  readonly children: ItemNode[];
}

/** The type that an item declares; that of a named object are its fields. */
export function findType({ item: { declaration } }: Entry): TypeExpression {
  return declaration.kind === "named"
    ? { alternatives: [{ arrays: 0, atom: { kind: "object", fields: declaration.fields } }], nullable: false }
    : declaration.type;
}
