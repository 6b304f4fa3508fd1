import { pointerTo, unescapeToken, type DataNode } from "../../model/index.js";
import type { Change, Side } from "../change.js";
import type { WrittenSpecs } from "./compare-written.js";
import { itemsOf, membersOf, stepInto, type Part, type WrittenSpec } from "./part.js";

/** The place of a node as one word; what no document says has none. */
function keyOf({ at }: DataNode): string {
  return at ? `${at.source} ${String(at.start)} ${String(at.end)}` : "";
}

/** The pointers of the nodes of a document, by their places; of two in one place that of the outer one. */
function indexPlaces(root: DataNode): ReadonlyMap<string, string> {
  const pointers = new Map<string, string>();
  const open: Part[] = [{ node: root, pointer: "" }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const key = keyOf(part.node);
    if (key !== "" && !pointers.has(key)) pointers.set(key, part.pointer);
    open.push(...membersOf(part).values(), ...itemsOf(part));
  }
  return pointers;
}

/** Finds where the document of an older form says what its upgraded form has at a pointer, or would have. */
function createToSource({ root, source }: WrittenSpec): (pointer: string) => string {
  if (!source) return (pointer) => pointer;
  const pointers = indexPlaces(source);
  return (pointer) => {
    // What leads into another document is not of this one.
    if (!pointer.startsWith("/")) return pointer;
    let part: Part | undefined = { node: root, pointer: "" };
    let found = "";
    for (const token of pointer.split("/").slice(1).map(unescapeToken)) {
      part = part && stepInto(part, token);
      // What only the upgraded form has stands where the nearest thing around it stands.
      found = part ? (pointers.get(keyOf(part.node)) ?? found) : found + pointerTo(token);
    }
    return found;
  };
}

/** Some changes with pointers into documents of older forms as these are written. */
export function pointIntoSources(changes: readonly Change[], written: WrittenSpecs): readonly Change[] {
  if (!written.base.source && !written.revision.source) return changes;
  const finders: Readonly<Record<Side, (pointer: string) => string>> = {
    base: createToSource(written.base),
    revision: createToSource(written.revision),
  };
  return changes.map((change) => {
    const base = change.base === undefined ? undefined : finders.base(change.base);
    const revision = change.revision === undefined ? undefined : finders.revision(change.revision);
    return {
      ...change,
      ...(base !== undefined && { base }),
      ...(revision !== undefined && { revision }),
      pointer: revision ?? base ?? change.pointer,
    };
  });
}
