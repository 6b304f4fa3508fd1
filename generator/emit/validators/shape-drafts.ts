import { groupBy, type Schema } from "../../model/index.js";
import type { EmittedType } from "../plan/index.js";
import { besideTag } from "./beside-tag.js";
import { draftPart, type NewDraft } from "./draft-part.js";
import type { ShapeDraft } from "./shape-draft.js";
import { isReference, type ShapeKeys } from "./shape-keys.js";
import { partsOf } from "./shape-parts.js";
import type { Resolve } from "./value-types.js";

/** One draft for each shape, by key: a type, then its members beside a tag, then its parts. */
export function draftShapes(
  types: readonly EmittedType[],
  keys: ShapeKeys,
  resolve: Resolve,
): ReadonlyMap<string, ShapeDraft> {
  const drafts = new Map<string, ShapeDraft>();
  const members = new Map<string, NewDraft>();
  const visit = (draft: NewDraft): void => {
    const parts = partsOf(checkedBy(draft), resolve).map((part) => draftPart(part, draft, keys, resolve));
    drafts.set(draft.key, { ...draft, parts: parts.map(({ key }) => key) });
    for (const part of parts) {
      if (part.whole !== undefined) members.set(part.key, part);
      else if (!drafts.has(part.key) && !isReference(part.schema)) visit(part);
    }
  };
  for (const type of types) {
    const { name, schema, module } = type;
    const key = keys.ofType(type);
    if (key === name) visit({ key, schema, noun: name, isShared: true, owner: { type: name, module } });
  }
  // Last, so that their parts are called after the type.
  for (const draft of members.values()) visit(draft);
  return gatherMembers([...drafts.values()]);
}

/** What of its schema a function checks. */
function checkedBy({ schema, tag }: NewDraft): Schema {
  return schema.kind === "object" ? { ...schema, properties: besideTag(schema, tag) } : schema;
}

/** Puts the members of a type after the type, whose function calls theirs. */
function gatherMembers(drafts: readonly ShapeDraft[]): ReadonlyMap<string, ShapeDraft> {
  const members = groupBy(drafts, ({ whole }) => whole);
  const inOrder = (members.get(undefined) ?? []).flatMap((draft) => {
    const own = members.get(draft.key) ?? [];
    return [{ ...draft, parts: [...draft.parts, ...own.map(({ key }) => key)] }, ...own];
  });
  return new Map(inOrder.map((draft) => [draft.key, draft]));
}
