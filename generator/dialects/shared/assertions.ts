import type { Assertion, ClaimedType } from "../../model/index.js";

// A document of thousands of members says the same few things of most of them; each is said with one object.

export const exists: Assertion = { aspect: "exists" };

const required: Assertion = { aspect: "required", required: true };
const optional: Assertion = { aspect: "required", required: false };

/** That a value must be there, or may be left out. */
export function isRequired(isIt: boolean): Assertion {
  return isIt ? required : optional;
}

const types = new Map<ClaimedType, Assertion>();

/** That the values at a place are of a type. */
export function isOfType(type: ClaimedType): Assertion {
  const known = types.get(type);
  if (known) return known;
  const made: Assertion = { aspect: "type", type };
  types.set(type, made);
  return made;
}
