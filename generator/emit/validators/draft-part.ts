import type { Schema } from "../../model/index.js";
import { toPascalCase } from "../escape/identifier.js";
import type { ShapeDraft } from "./shape-draft.js";
import { isListOfKnown, isReference, type ShapeKeys } from "./shape-keys.js";
import type { Part } from "./shape-parts.js";
import type { Resolve } from "./value-types.js";

/** A draft whose own parts have not been looked at. */
export type NewDraft = Omit<ShapeDraft, "parts">;

/** The draft of a part of what `user` checks. */
export function draftPart(part: Part, user: NewDraft, keys: ShapeKeys, resolve: Resolve): NewDraft {
  const { schema, suffix, tag } = part;
  const { owner } = user;
  const key = keys.ofPart(schema, owner);
  const noun = nounOf(schema, user.noun + suffix);
  const draft = { key, schema, noun, isShared: false, owner };
  if (tag === undefined) return draft;
  const members = { ...draft, key: keys.besideTag(key, tag), schema: resolve(schema) ?? schema, tag };
  return isReference(schema) ? shareMembers(members, key, keys.ownerOf(schema, owner)) : members;
}

/** Members of a named type stand with the type, whose own function calls theirs. */
function shareMembers(members: NewDraft, whole: string, owner: NewDraft["owner"]): NewDraft {
  return { ...members, noun: `${owner.type}Members`, isShared: true, owner, whole };
}

/** Lists and maps of what is known are called after it. */
function nounOf(schema: Schema, noun: string): string {
  if ((schema.kind !== "array" && schema.kind !== "map") || !isListOfKnown(schema)) return noun;
  const items = schema.kind === "array" ? schema.items : schema.values;
  const suffix = schema.kind === "array" ? "List" : "Map";
  return toPascalCase(items.kind === "ref" ? items.name : items.kind) + suffix;
}
