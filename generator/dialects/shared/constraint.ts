import { isNumber, type ConstraintKeyword, type JsonValue } from "../../model/index.js";

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

/** A lower and an upper bound of the same thing. */
const bounds = [
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minimum", "maximum"],
] as const satisfies readonly (readonly [ConstraintKeyword, ConstraintKeyword])[];

/** The keywords of bounds that nothing lies between. */
export function findContradictions(constraints: readonly Constraint[]): ReadonlySet<ConstraintKeyword> {
  const values = new Map<ConstraintKeyword, JsonValue>(
    constraints.flatMap((one) => (one.aspect === "constraint" ? [[one.keyword, one.value]] : [])),
  );
  return new Set(bounds.filter(([low, high]) => Number(values.get(low)) > Number(values.get(high))).flat());
}

/** Whether JSON Schema (validation, section 6) lets a constraint have its value: sizes are whole, multiples of more than 0. */
export function isPossible(constraint: Constraint): boolean {
  if (constraint.aspect === "default" || !isNumber(constraint.value)) return true;
  const { keyword, value } = constraint;
  if (!Number.isFinite(Number(value))) return false;
  if (sizes.has(keyword)) return Number.isSafeInteger(value) && value >= 0;
  return keyword !== "multipleOf" || value > 0;
}
