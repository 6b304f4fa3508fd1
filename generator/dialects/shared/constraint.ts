import type { ConstraintKeyword, JsonValue } from "../../model/index.js";

/** A fact about the values at a place, beside their type. */
export type Constraint =
  | { readonly aspect: "constraint"; readonly keyword: ConstraintKeyword; readonly value: JsonValue }
  | { readonly aspect: "default"; readonly value: JsonValue };
