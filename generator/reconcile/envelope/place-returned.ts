import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { addEvidence } from "../add-evidence.js";
import { findTold, firstTold } from "../told.js";
import { createNode, resolveModel, type ApiTree, type Node, type OperationTree } from "../tree.js";
import { findSuccess } from "./find-success.js";
import { placeByExample } from "./place-by-example.js";

type Types = ApiTree["types"];

/** The names of the members that a place shows, of all alternatives together. */
function listNames(types: Types, node: Node, seen = new Set<Node>()): ReadonlySet<string> {
  const inside = resolveModel(types, node);
  if (seen.has(inside)) return new Set();
  seen.add(inside);
  const { properties, variants } = inside;
  return new Set([
    ...properties.keys(),
    ...variants.flatMap((variant) => [...listNames(types, variant, seen)]),
  ]);
}

/** The parts of an answer that a call can return, the whole first. Of lists their items, where one of them is returned. */
function listCandidates(types: Types, body: Node, isItem: boolean): Node[] {
  const outer = resolveModel(types, body);
  const parts = [body, ...outer.properties.values()];
  if (!isItem) return parts;
  return parts.flatMap((part) => resolveModel(types, part).items ?? []);
}

/** How alike the members of two places are: those that both have among all. */
function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Less alike than this, two places have no more than a few usual names in common. */
const leastLikeness = 0.5;

function findNamed(candidates: readonly Node[], returned: Node): Node | undefined {
  const name = firstTold(returned.told, "model")?.assertion.name;
  if (name === undefined) return undefined;
  return candidates.find(({ told }) => findTold(told, "model").some((one) => one.assertion.name === name));
}

/** What is alike on the inside: a list is compared by its items. */
function findInside(types: Types, node: Node): Node {
  const { items } = resolveModel(types, node);
  return items ? resolveModel(types, items) : node;
}

/** The part of an answer that is most like what a call returns; undefined where none is, or two are equally so. */
function findAlike(types: Types, candidates: readonly Node[], returned: Node): Node | undefined {
  const isList = returned.items !== undefined;
  const names = listNames(types, findInside(types, returned));
  const fitting = candidates.filter((one) => (resolveModel(types, one).items !== undefined) === isList);
  const measured = fitting
    .map((node) => ({ node, likeness: measureLikeness(names, listNames(types, findInside(types, node))) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = measured;
  return best && best.likeness !== second?.likeness ? best.node : undefined;
}

/** Whether a place says nothing of what is in it, so that nothing can be compared. */
function isBare(types: Types, node: Node): boolean {
  const { items, properties, values, variants } = resolveModel(types, node);
  return properties.size === 0 && variants.length === 0 && !items && !values;
}

/** What an example alone shows of the answer. */
function findByExample(operation: OperationTree, body: Node, returned: Node): Node | undefined {
  const place = placeByExample(operation, returned);
  if (!place) return undefined;
  const value = place.member === undefined ? body : body.properties.get(place.member);
  return place.isList ? value?.items : value;
}

function findPlace(
  types: Types,
  operation: OperationTree,
  returned: Node,
  isItem: boolean,
): Node | undefined {
  const body = findSuccess(operation)?.node;
  if (!body) {
    if (isItem) return undefined;
    const made = createNode();
    operation.responses.set("200", made);
    return made;
  }
  const candidates = listCandidates(types, body, isItem);
  const found = findNamed(candidates, returned) ?? findAlike(types, candidates, returned);
  if (found) return found;
  if (isItem || !isBare(types, body)) return findByExample(operation, body, returned);
  return (
    findByExample(operation, body, returned) ?? (isBare(types, returned) || isUntold(body) ? body : undefined)
  );
}

function isUntold({ told }: Node): boolean {
  return findTold(told, "type").length === 0 && findTold(told, "model").length === 0;
}

function place(types: Types, operation: OperationTree, isItem: boolean): Diagnostic | undefined {
  const returned = isItem ? operation.returnedItem : operation.returned;
  const at = returned?.told[0]?.at;
  if (!returned || !at) return undefined;
  const found = findPlace(types, operation, returned, isItem);
  if (found) addEvidence(types, found, returned);
  else if (isItem && isEmpty(operation)) return diagnose("result-of-list", {}, at);
  else if (!isUntold(returned)) return diagnose("result-unplaced", {}, at);
  return undefined;
}

/** Whether no document says what the answer is. */
function isEmpty(operation: OperationTree): boolean {
  const body = findSuccess(operation)?.node;
  return !body || isUntold(body);
}

/**
 * Puts what pages of SDKs say that a call returns where it stands in the answer: at the part that has the same name or
 * mostly the same members, which may be the whole. Where no document shows the answer, it is the answer.
 */
export function placeReturned(tree: ApiTree): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const operation of tree.operations.values()) {
    for (const isItem of [false, true]) {
      const diagnostic = place(tree.types, operation, isItem);
      if (diagnostic) diagnostics.push(diagnostic);
    }
    delete operation.returned;
    delete operation.returnedItem;
  }
  return diagnostics;
}
