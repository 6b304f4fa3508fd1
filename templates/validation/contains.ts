import type { Check, Nesting } from "./check.js";
import type { Input } from "./values.js";

/** How many items of an array a check lets through. */
export function countItems(
  items: readonly Input[],
  check: Check,
  nesting?: Nesting,
): number {
  return items.filter((item) => check(item, undefined, nesting)).length;
}
