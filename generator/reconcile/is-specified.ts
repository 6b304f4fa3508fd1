import type { Told } from "./told.js";

/**
 * Whether a document that states schemas in full tells of a place: where OpenAPI says no format, bound or style, there is none
 * but its default. Pages for people leave out what they have no words for, and what stands beside it tells.
 */
export function isSpecified({ told }: { readonly told: readonly Told[] }): boolean {
  return told.some(({ reading }) => reading.abilities.has("parameterStyle"));
}
