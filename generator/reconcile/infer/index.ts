import type { DraftApi } from "../draft-api.js";
import { pagination } from "./pagination.js";
import type { InferenceRule } from "./rule.js";

/** The rules in the order in which they work: each may build on the ones before. */
export const rules: readonly InferenceRule[] = [pagination];

/** Applies every rule that the project has not switched off. */
export function applyRules(api: DraftApi, disabled: readonly string[]): void {
  for (const rule of rules) if (!disabled.includes(rule.name)) rule.apply(api);
}
