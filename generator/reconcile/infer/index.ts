import type { DraftApi } from "../draft-api.js";
import { envelopeByExample } from "../envelope/place-by-example.js";
import { envelopeMember } from "./envelope-member.js";
import { formats } from "./formats.js";
import { integers } from "./integers.js";
import { nullInExample } from "./null-in-example.js";
import { pagination } from "./pagination.js";
import { proseBounds } from "./prose-bounds.js";
import { proseDefaults } from "./prose-defaults.js";
import { queryEncoding } from "./query-encoding.js";
import { requiredAndOptional } from "./required-and-optional.js";
import type { InferenceRule } from "./rule.js";
import { sameParameter } from "./same-parameter.js";
import { sharedShapes } from "./shared-shapes.js";

/** The rules in the order in which they work: facts first, then where else they hold, then what prose adds. */
export const rules: readonly InferenceRule[] = [
  integers,
  requiredAndOptional,
  nullInExample,
  envelopeMember,
  formats,
  sharedShapes,
  sameParameter,
  proseBounds,
  proseDefaults,
  pagination,
  queryEncoding,
];

/** The names by which a project switches rules off. */
export const ruleNames: readonly string[] = [envelopeByExample, ...rules].map(({ name }) => name);

/** Applies every rule that the project has not switched off. */
export function applyRules(api: DraftApi, disabled: readonly string[]): void {
  for (const rule of rules) if (!disabled.includes(rule.name)) rule.apply(api);
}
