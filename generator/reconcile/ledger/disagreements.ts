import { requiredAndOptional } from "../infer/required-and-optional.js";
import type { Entry } from "./entries.js";
import { toCode } from "./markdown.js";
import { pickOnePerDocument, printTold } from "./quotation.js";

function printEntry({ decision, place }: Entry): string[] {
  const { aspect, against, from, outcome, rule } = decision;
  return [
    `- ${toCode(place)}, ${aspect}: ${toCode(outcome)} (${rule})`,
    ...pickOnePerDocument(from).map((told) => `  - for: ${printTold(told)}`),
    ...pickOnePerDocument(against).map((told) => `  - against: ${printTold(told)}`),
  ];
}

/** Documents that differ in how they word a thing say the same of the API. */
function isOnMatter({ decision }: Entry): boolean {
  return decision.aspect !== "description";
}

function isDisputed({ decision }: Entry): boolean {
  return decision.against.length > 0 || decision.rule === requiredAndOptional.name;
}

/** What the documents say differently of one place, with the words of both and what was decided. */
export function listDisagreements(entries: readonly Entry[]): string[] {
  return entries.filter((entry) => isOnMatter(entry) && isDisputed(entry)).flatMap(printEntry);
}

/** Descriptions that differ; the one of the document that counts most is in the spec. */
export function listWordings(entries: readonly Entry[]): string[] {
  return entries.filter((entry) => !isOnMatter(entry) && isDisputed(entry)).flatMap(printEntry);
}
