import type { Place, StructureHints } from "../../generator/model/index.js";

/** Hints of a document that tells the members of some places, and nothing else. */
export function hintMembers(members: StructureHints["members"]): StructureHints {
  const knows = (place: Place) => members(place) !== undefined;
  return { members, knows, isBare: () => false };
}
