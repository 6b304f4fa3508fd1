import { annotationRules } from "./annotation-rules.js";
import { apiRules } from "./api-rules.js";
import { memberRules } from "./member-rules.js";
import { operationRules } from "./operation-rules.js";
import type { Rule } from "./rule.js";
import { typeRules } from "./type-rules.js";
import { valueRules } from "./value-rules.js";

/** Every kind of change, with what it does. A new kind is one entry in the file of its subject and one fixture folder. */
export const rules = {
  ...apiRules,
  ...operationRules,
  ...memberRules,
  ...valueRules,
  ...typeRules,
  ...annotationRules,
} as const satisfies Readonly<Record<string, Rule>>;

export type ChangeKind = keyof typeof rules;

export const changeKinds = Object.keys(rules) as readonly ChangeKind[];

/** The rule of a kind. */
export function ruleOf(kind: ChangeKind): Rule {
  return rules[kind];
}

/** Whether a word names a kind of change. */
export function isChangeKind(word: string): word is ChangeKind {
  return Object.hasOwn(rules, word);
}
