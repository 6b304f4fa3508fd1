import type { Draft } from "./draft.js";

/** Whether a document tells of a parameter that could have said how it is written. */
export function tellsStyle({ told }: Draft): boolean {
  return told.some(({ reading }) => reading.abilities.has("parameterStyle"));
}
