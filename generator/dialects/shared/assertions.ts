import type { Assertion, ClaimedType } from "../../model/index.js";
import type { Presence } from "./described-node.js";

// A document of thousands of members says the same few things of most of them; each is said with one object.

/** That a place is there. */
export const exists: Assertion = { aspect: "exists" };

/** Whether a value must be there. */
export const ofPresence: Readonly<Record<Presence, Assertion>> = {
  required: { aspect: "required", required: true },
  optional: { aspect: "required", required: false },
  absentOrNull: { aspect: "absentOrNull" },
};

/** What the values at a place are. */
export const ofType: Readonly<Record<ClaimedType, Assertion>> = {
  string: { aspect: "type", type: "string" },
  number: { aspect: "type", type: "number" },
  integer: { aspect: "type", type: "integer" },
  boolean: { aspect: "type", type: "boolean" },
  null: { aspect: "type", type: "null" },
  unknown: { aspect: "type", type: "unknown" },
  object: { aspect: "type", type: "object" },
  array: { aspect: "type", type: "array" },
  map: { aspect: "type", type: "map" },
  union: { aspect: "type", type: "union" },
  literal: { aspect: "type", type: "literal" },
  file: { aspect: "type", type: "file" },
};
