import { groupBy, stringifyJson, type ConstraintKeyword, type JsonValue } from "../model/index.js";
import { decideType } from "./decide-type.js";
import type { Decision, Draft } from "./draft.js";
import { settleKeywords } from "./settle-keywords.js";
import { settle } from "./settle.js";
import { findTold, type AssertionOf } from "./told.js";
import { createNode, type Node } from "./tree.js";

// Most places are leaves of which little is said, and share these.
const nothing: readonly never[] = [];
const noConstraints: Draft["constraints"] = new Map();
const noProperties: ReadonlyMap<string, Draft> = new Map();

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

const printPresence = ({ required }: AssertionOf<"required">) => (required ? "required" : "optional");
const printNullability = ({ nullable }: AssertionOf<"nullable">) => (nullable ? "nullable" : "not null");

function settleDeprecation(node: Node, decisions: Decision[]): boolean {
  const from = findTold(node.told, "deprecated");
  if (from.length === 0) return false;
  decisions.push({ aspect: "deprecated", rule: "documented", outcome: "deprecated", from, against: nothing });
  return true;
}

function settleConstraints(node: Node, decisions: Decision[]): Draft["constraints"] {
  const told = findTold(node.told, "constraint");
  if (told.length === 0) return noConstraints;
  const constraints = new Map<ConstraintKeyword, JsonValue>();
  const byKeyword = groupBy(told, (one) => one.assertion.keyword);
  for (const [keyword, told] of byKeyword) {
    const settled = settle(told, keyword, (one) => `${keyword} ${stringifyJson(one.assertion.value)}`);
    if (!settled) continue;
    constraints.set(keyword, settled.chosen.assertion.value);
    decisions.push(settled.decision);
  }
  return constraints;
}

/**
 * Texts that differ in their white space alone are the same: a flattened page has lost its line breaks. A space alone stays
 * what it is, so that it costs nothing.
 */
function normaliseSpace(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, " ").trim();
}

function decideProperties(node: Node, place: string): ReadonlyMap<string, Draft> {
  const properties = new Map<string, Draft>();
  for (const [name, property] of node.properties) properties.set(name, decide(property, `${place}.${name}`));
  return properties;
}

function decideVariants(node: Node, place: string): readonly Draft[] {
  return node.variants.map((variant, index) => decide(variant, `${place}|${index + 1}`));
}

function listExamples(node: Node): readonly JsonValue[] {
  const told = findTold(node.told, "example");
  return told.length === 0 ? nothing : told.map((one) => one.assertion.value);
}

/**
 * Makes of everything that is said of a place what the spec will say of it, by rank alone; inference comes after. What another
 * document says of the inside of another kind stays out.
 */
export function decide(node: Node, place: string): Draft {
  const { kind, values, decision } = decideType(node);
  const decisions = decision ? [decision] : [];
  return {
    place,
    told: node.told,
    kind,
    values,
    type: node.type,
    required: settleAspect(node, "required", printPresence, decisions)?.required ?? false,
    nullable: settleAspect(node, "nullable", printNullability, decisions)?.nullable ?? false,
    default: settleAspect(node, "default", ({ value }) => stringifyJson(value), decisions)?.value,
    description: settleAspect(node, "description", ({ text }) => normaliseSpace(text), decisions)?.text,
    deprecated: settleDeprecation(node, decisions),
    constraints: settleConstraints(node, decisions),
    examples: listExamples(node),
    keywords: settleKeywords(node, kind, decisions),
    properties: kind === "object" ? decideProperties(node, place) : noProperties,
    items: kind === "array" ? decide(node.items ?? createNode(), `${place}[]`) : undefined,
    mapValues: kind === "map" ? decide(node.values ?? createNode(), `${place}{}`) : undefined,
    variants: kind === "union" ? decideVariants(node, place) : nothing,
    // The last one: the members above add to it.
    decisions,
  };
}
