import type { ConstraintKeyword, JsonValue } from "../../model/index.js";

/** A fact about the values at a place, beside their type. */
export type Constraint =
  | { readonly aspect: "constraint"; readonly keyword: ConstraintKeyword; readonly value: JsonValue }
  | { readonly aspect: "default"; readonly value: JsonValue };

const sizes = new Set<ConstraintKeyword>([
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
]);

/** Whether JSON Schema (validation, section 6) lets a constraint have its value: sizes are whole, multiples of more than 0. */
export function isPossible(constraint: Constraint): boolean {
  if (constraint.aspect === "default" || typeof constraint.value !== "number") return true;
  const { keyword, value } = constraint;
  if (!Number.isFinite(value)) return false;
  if (sizes.has(keyword)) return Number.isSafeInteger(value) && value >= 0;
  return keyword !== "multipleOf" || value > 0;
}
