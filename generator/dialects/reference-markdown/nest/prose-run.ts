import type { Entry } from "../page.js";
import { declarationOf, type Frame } from "./frame.js";
import { findLiteral } from "./item-node.js";

function valueAt(entries: readonly Entry[], index: number) {
  return findLiteral(declarationOf(entries[index]));
}

/** Whether the values of an enumeration stand from `index` on, each without prose. */
function isRun(entries: readonly Entry[], index: number, values: readonly unknown[], count: number): boolean {
  for (let offset = 0; offset < count; offset += 1) {
    const value = valueAt(entries, index + offset);
    if (value === undefined || entries[index + offset]?.prose) return false;
    if (offset < values.length && value !== values[offset]) return false;
  }
  return true;
}

/**
 * Where the values of an enumeration begin, if bullets of prose that look like values stand before them: values carry no
 * prose, bullets about values do. Gives `index` itself where nothing better is found among the literals that follow.
 */
export function findValuesStart(entries: readonly Entry[], index: number, frame: Frame | undefined): number {
  if (frame?.expectation.kind !== "literals") return index;
  const { values, count } = frame.expectation;
  if (isRun(entries, index, values, count)) return index;
  for (let start = index; valueAt(entries, start) !== undefined; start += 1) {
    if (isRun(entries, start + 1, values, Math.min(count, 3))) return start + 1;
  }
  return index;
}
