import { suggestNames, toSentMethod } from "../../model/index.js";
import type { DraftOperation } from "../draft-api.js";
import type { Draft } from "../draft.js";
import type { Evidence } from "../evidence.js";
import { explainPlace, summarise, type ExplainedPlace, type Explanation } from "./explanation.js";
import { findPointerStart, listPropertyNames, readPointer } from "./pointer.js";
import { listAnswers, listMembers, listStarts, type Start } from "./subject.js";

export type { ExplainedPlace, Explanation } from "./explanation.js";
export { printExplanation } from "./print.js";

function explainOperation(operation: DraftOperation): ExplainedPlace {
  const { method, path } = operation.key;
  const summary = `${toSentMethod(method)} ${path}, named by ${operation.name.rule}`;
  return explainPlace(operation.id, summary, operation.decisions, operation.told);
}

function explainDraft(draft: Draft): ExplainedPlace {
  return explainPlace(draft.place, summarise(draft), draft.decisions, draft.told);
}

function explainStart(name: string, { drafts, operation }: Start): Explanation {
  const places = [...(operation ? [explainOperation(operation)] : []), ...drafts.map(explainDraft)];
  return { kind: "found", name, places };
}

/** The longest beginning of a name that starts somewhere: operations have dots in their names. */
function findStart(
  tokens: readonly string[],
  starts: ReadonlyMap<string, Start>,
): readonly [Start, number] | undefined {
  for (let length = tokens.length; length > 0; length--) {
    const start = starts.get(tokens.slice(0, length).join("."));
    if (start) return [start, length];
  }
  return undefined;
}

/** Names near the longest beginning of a name that is near any: `LogGetRespons.cost` may have a wrong type alone. */
function suggestStarts(tokens: readonly string[], starts: ReadonlyMap<string, Start>): readonly string[] {
  for (let length = tokens.length; length > 0; length--) {
    const suggestions = suggestNames(tokens.slice(0, length).join("."), starts.keys());
    if (suggestions.length > 0) return suggestions;
  }
  return [];
}

function follow(
  evidence: Evidence,
  name: string,
  start: Start,
  path: readonly string[],
  walked: string,
): Explanation {
  const [next, ...rest] = path;
  if (next === undefined) return explainStart(name, start);
  const members = listMembers(start, evidence.api);
  const drafts = members.get(next);
  const here = `${walked}.${next}`;
  if (drafts) return follow(evidence, name, { drafts }, rest, here);
  const suggestions = suggestNames(next, members.keys()).map((one) => `${walked}.${one}`);
  return { kind: "unknown", name, suggestions };
}

/**
 * Explains a place of the spec: a type or member (`LogGetResponse.tokens_in`), an operation, a parameter
 * (`logs.list.filters`, `LogListParams.filters`), a member of an answer (`logs.list.200.id`) or a JSON pointer into the spec's document.
 */
export function explain(evidence: Evidence, name: string): Explanation {
  const pointer = readPointer(name);
  if (pointer) {
    const found = findPointerStart(evidence, pointer);
    if (!found) return { kind: "unknown", name, suggestions: [] };
    return follow(evidence, name, found.start, listPropertyNames(found.rest), "");
  }
  const starts = listStarts(evidence);
  const tokens = name.replaceAll("[]", "").split(".");
  const found = findStart(tokens, new Map([...listAnswers(evidence), ...starts]));
  if (!found) return { kind: "unknown", name, suggestions: suggestStarts(tokens, starts) };
  const [start, length] = found;
  return follow(evidence, name, start, tokens.slice(length), tokens.slice(0, length).join("."));
}
