import { canonicalJson, type ClaimedType, type JsonValue, type Keywords } from "../model/index.js";
import type { Decision } from "./draft.js";
import { settle } from "./settle.js";
import { findTold, type AssertionOf, type Told } from "./told.js";
import type { Node } from "./tree.js";

type ToldKeywords = Told<AssertionOf<"keywords">>;

/** The words of the documents that agree with the type that holds: keywords belong to a type. */
function findOfKind(node: Node, kind: ClaimedType): readonly ToldKeywords[] {
  const told = findTold(node.told, "keywords");
  if (told.length === 0) return told;
  const types = findTold(node.told, "type");
  return told.filter(({ reading }) => {
    const own = types.find((one) => one.reading === reading);
    return own === undefined || own.assertion.type === kind;
  });
}

const print = (keyword: string, value: unknown): string => `${keyword} ${canonicalJson(value as JsonValue)}`;

/**
 * The keywords of a place that nothing else stands for: each as the document has it that counts most of those that state it.
 * Where another one states it otherwise, that is on record.
 */
export function settleKeywords(node: Node, kind: ClaimedType, decisions: Decision[]): Keywords | undefined {
  const told = findOfKind(node, kind);
  const [first, second] = told;
  if (!first || !second) return first?.assertion.keywords;
  const keywords: Record<string, unknown> = {};
  for (const keyword of new Set(told.flatMap(({ assertion }) => Object.keys(assertion.keywords)))) {
    const stating = told.filter(({ assertion }) => assertion.keywords[keyword] !== undefined);
    const settled = settle(stating, "keywords", (one) => print(keyword, one.assertion.keywords[keyword]));
    if (!settled) continue;
    keywords[keyword] = settled.chosen.assertion.keywords[keyword];
    if (settled.decision.against.length > 0) decisions.push(settled.decision);
  }
  return keywords;
}
