import { findLostDigits, type Assertion, type JsonValue, type LostDigits } from "../../model/index.js";

/** The values that a claim makes known. */
function valuesOf(assertion: Assertion): readonly JsonValue[] {
  if (assertion.aspect === "values") return assertion.values;
  return "value" in assertion ? [assertion.value] : [];
}

function collectNumbers(value: JsonValue, found: Set<number>): void {
  if (typeof value === "number") found.add(value);
  else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) collectNumbers(part, found);
  }
}

/** The numbers of a claim that were read of a text without keeping their digits, where they stand in it. */
export function listLostDigits(assertion: Assertion, text: string): readonly LostDigits[] {
  const numbers = new Set<number>();
  for (const value of valuesOf(assertion)) collectNumbers(value, numbers);
  return numbers.size === 0 ? [] : findLostDigits(text, (value) => numbers.has(value));
}
