import type { Aspect } from "../../model/index.js";
import type { Names } from "../names/index.js";
import { mergeNode } from "../merge.js";
import { createNode, obtain, type ApiTree, type Node } from "../tree.js";
import type { Told } from "../told.js";
import { findSuccess, type ResultPlace } from "./place-results.js";

/** What is said of a type itself; the rest is said of a use of it. */
const aspectsOfType: ReadonlySet<Aspect> = new Set<Aspect>(["type", "values", "model", "constraint"]);

function isOfUse({ assertion }: Told): boolean {
  return !aspectsOfType.has(assertion.aspect);
}

/** Makes a place stand for a documented type: what it says of the structure is said of the type from now on. */
export function bindType(types: Map<string, Node>, name: string, use: Node): void {
  const type = obtain(types, name, createNode);
  if (type === use) return;
  mergeNode(type, { ...use, told: use.told.filter((one) => !isOfUse(one)) });
  use.told = use.told.filter(isOfUse);
  use.properties.clear();
  use.variants.length = 0;
  delete use.items;
  delete use.values;
  use.type = name;
}

function findUse(body: Node, place: ResultPlace): Node | undefined {
  const value = place.member === undefined ? body : body.properties.get(place.member);
  return place.isList ? value?.items : value;
}

/** Puts each documented type where the operation it is named after returns it. */
export function bindResults(tree: ApiTree, names: Names, places: ReadonlyMap<string, ResultPlace>): void {
  for (const [key, { documented }] of names.operations) {
    const operation = tree.operations.get(key);
    const place = places.get(key);
    const body = operation && findSuccess(operation)?.node;
    const use = place && body && findUse(body, place);
    if (use && documented !== undefined && tree.types.has(documented)) bindType(tree.types, documented, use);
  }
}
