import { groupBy, type ClaimedType } from "../model/index.js";
import { decideType } from "./decide-type.js";
import type { Decision, Draft } from "./draft.js";
import { findTold, type AssertionOf, type Told } from "./told.js";
import { createNode, type Node } from "./tree.js";

/** Settles one aspect: the first document's word, and who else says so or otherwise. */
function settle<T extends Told>(
  told: readonly T[],
  aspect: Decision["aspect"],
  print: (one: T) => string,
): { readonly chosen: T; readonly decision: Decision } | undefined {
  const [chosen] = told;
  if (!chosen) return undefined;
  const outcome = print(chosen);
  const from = told.filter((one) => print(one) === outcome);
  const against = told.filter((one) => !from.includes(one));
  return {
    chosen,
    decision: { aspect, rule: against.length > 0 ? "rank" : "documented", outcome, from, against },
  };
}

type Facts = Pick<
  Draft,
  "required" | "nullable" | "default" | "description" | "deprecated" | "constraints" | "decisions"
>;

function settleAspect<K extends "required" | "nullable" | "default" | "description">(
  node: Node,
  aspect: K,
  print: (assertion: AssertionOf<K>) => string,
  decisions: Decision[],
): AssertionOf<K> | undefined {
  const settled = settle(findTold(node.told, aspect), aspect, ({ assertion }) => print(assertion));
  if (settled) decisions.push(settled.decision);
  return settled?.chosen.assertion;
}

function settleDeprecation(node: Node, decisions: Decision[]): boolean {
  const from = findTold(node.told, "deprecated");
  if (from.length === 0) return false;
  decisions.push({ aspect: "deprecated", rule: "documented", outcome: "deprecated", from, against: [] });
  return true;
}

function settleConstraints(node: Node, decisions: Decision[]): Draft["constraints"] {
  const constraints: Draft["constraints"] = new Map();
  const byKeyword = groupBy(findTold(node.told, "constraint"), (one) => one.assertion.keyword);
  for (const [keyword, told] of byKeyword) {
    const settled = settle(told, keyword, (one) => `${keyword} ${JSON.stringify(one.assertion.value)}`);
    if (!settled) continue;
    constraints.set(keyword, settled.chosen.assertion.value);
    decisions.push(settled.decision);
  }
  return constraints;
}

/** Texts that differ in their white space alone are the same: a flattened page has lost its line breaks. */
function normaliseSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function decideFacts(node: Node): Facts {
  const decisions: Decision[] = [];
  const presence = settleAspect(
    node,
    "required",
    ({ required }) => (required ? "required" : "optional"),
    decisions,
  );
  const nullability = settleAspect(
    node,
    "nullable",
    ({ nullable }) => (nullable ? "nullable" : "not null"),
    decisions,
  );
  const fallback = settleAspect(node, "default", ({ value }) => JSON.stringify(value), decisions);
  const description = settleAspect(node, "description", ({ text }) => normaliseSpace(text), decisions);
  return {
    required: presence?.required ?? false,
    nullable: nullability?.nullable ?? false,
    ...(fallback && { default: fallback.value }),
    ...(description && { description: description.text }),
    deprecated: settleDeprecation(node, decisions),
    constraints: settleConstraints(node, decisions),
    decisions,
  };
}

/** Most places are leaves; a map for each would be most of what they take. */
const noProperties: ReadonlyMap<string, Draft> = new Map();

function decideProperties(node: Node, place: string): ReadonlyMap<string, Draft> {
  const properties = new Map<string, Draft>();
  for (const [name, property] of node.properties) properties.set(name, decide(property, `${place}.${name}`));
  return properties;
}

/** What stands inside a place of the decided kind; what another document says of another kind stays out. */
function decideInside(
  node: Node,
  kind: ClaimedType,
  place: string,
): Pick<Draft, "properties" | "variants" | "items" | "mapValues"> {
  const variants = kind === "union" ? node.variants : [];
  return {
    properties: kind === "object" ? decideProperties(node, place) : noProperties,
    variants: variants.map((variant, index) => decide(variant, `${place}|${index + 1}`)),
    ...(kind === "array" && { items: decide(node.items ?? createNode(), `${place}[]`) }),
    ...(kind === "map" && { mapValues: decide(node.values ?? createNode(), `${place}{}`) }),
  };
}

/** Makes of everything that is said of a place what the spec will say of it, by rank alone; inference comes after. */
export function decide(node: Node, place: string): Draft {
  const { kind, values, decision } = decideType(node);
  const facts = decideFacts(node);
  if (decision) facts.decisions.unshift(decision);
  return {
    ...facts,
    ...decideInside(node, kind, place),
    place,
    told: node.told,
    kind,
    values,
    examples: findTold(node.told, "example").map((one) => one.assertion.value),
    ...(node.type !== undefined && { type: node.type }),
  };
}
