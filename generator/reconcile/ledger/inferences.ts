import { groupBy } from "../../model/index.js";
import { envelopeByExample } from "../envelope/place-by-example.js";
import { rules } from "../infer/index.js";
import type { InferenceRule } from "../infer/rule.js";
import { requiredAndOptional } from "../infer/required-and-optional.js";
import type { Entry } from "./entries.js";
import { toCode } from "./markdown.js";
import { printTold } from "./quotation.js";

/** Facts that were carried over, by the place they come from: one line for a fact, however far it goes. */
function listCarried(entries: readonly Entry[]): string[] {
  const facts = groupBy(entries, ({ decision }) => `${decision.source ?? ""} ${decision.outcome}`);
  return [...facts.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { from, outcome, source = "" } = first.decision;
    const [told] = from;
    return [
      `- ${toCode(outcome)} of ${toCode(source)}${told ? `, ${printTold(told)},` : ""} holds for`,
      ...group.map(({ place }) => `  - ${toCode(place)}`),
    ];
  });
}

function printEvidence({ decision }: Entry): string {
  const [told] = decision.from;
  return `${toCode(decision.outcome)}${told ? `: ${printTold(told)}` : ""}`;
}

/** Facts with the same evidence are one line each under it: many members are alike. */
function listDirect(entries: readonly Entry[]): string[] {
  return [...groupBy(entries, printEvidence)].flatMap(([evidence, group]) => {
    const [first, second] = group;
    if (first && !second) return [`- ${toCode(first.place)}: ${evidence}`];
    return [`- ${evidence}`, ...group.map(({ place }) => `  - ${toCode(place)}`)];
  });
}

type Rule = Pick<InferenceRule, "name" | "summary">;

function printRule({ name, summary }: Rule, entries: readonly Entry[]): string[] {
  const carried = entries.filter(({ decision }) => decision.source !== undefined);
  const direct = entries.filter(({ decision }) => decision.source === undefined);
  const about = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
  return ["", `### ${name}`, "", about, "", ...listDirect(direct), ...listCarried(carried)];
}

/** What no document says in so many words, by the rule that concludes it. */
export function listInferences(entries: readonly Entry[]): string[] {
  const byRule = groupBy(entries, ({ decision }) => decision.rule);
  return [envelopeByExample, ...rules]
    .filter(({ name }) => name !== requiredAndOptional.name && byRule.has(name))
    .flatMap((rule) => printRule(rule, byRule.get(rule.name) ?? []))
    .slice(1);
}
