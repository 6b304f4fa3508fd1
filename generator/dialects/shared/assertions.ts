import type { Assertion, ClaimedType } from "../../model/index.js";

// A document of thousands of members says the same few things of most of them; each is said with one object.

export const exists: Assertion = { aspect: "exists" };

const required: Assertion = { aspect: "required", required: true };
const optional: Assertion = { aspect: "required", required: false };

/** That a value must be there, or may be left out. */
export function isRequired(isIt: boolean): Assertion {
  return isIt ? required : optional;
}

const ofType = (type: ClaimedType): Assertion => ({ aspect: "type", type });

const types: Readonly<Record<ClaimedType, Assertion>> = {
  string: ofType("string"),
  number: ofType("number"),
  integer: ofType("integer"),
  boolean: ofType("boolean"),
  null: ofType("null"),
  unknown: ofType("unknown"),
  object: ofType("object"),
  array: ofType("array"),
  map: ofType("map"),
  union: ofType("union"),
  literal: ofType("literal"),
  file: ofType("file"),
};

/** That the values at a place are of a type. */
export function isOfType(type: ClaimedType): Assertion {
  return types[type];
}
