import { diagnose } from "../../diagnostics.js";
import type { Aspect, Diagnostic } from "../../model/index.js";
import type { Names } from "../names/index.js";
import { mergeNode } from "../merge.js";
import { addTold, createNode, empty, obtain, type ApiTree, type Node, type OperationTree } from "../tree.js";
import { firstTold, type Told } from "../told.js";
import { findSuccess } from "./find-success.js";
import type { ResultPlace } from "./place-results.js";

/** What is said of a type itself; the rest is said of a use of it. */
const aspectsOfType: ReadonlySet<Aspect> = new Set<Aspect>(["type", "values", "model", "constraint"]);

/** Whether something is said of a use of a type, and not of the type. */
export function isOfUse({ assertion }: Told): boolean {
  return !aspectsOfType.has(assertion.aspect);
}

/** What a use says of the structure of its type; that it stands for the type already is not part of it. */
function readStructure({ items, properties, told, values, variants }: Node): Node {
  return {
    told: told.filter((one) => !isOfUse(one)),
    properties,
    variants,
    ...(items && { items }),
    ...(values && { values }),
  };
}

/** Makes a place stand for a documented type: what it says of the structure is said of the type from now on. */
export function bindType(types: Map<string, Node>, name: string, use: Node): void {
  const type = obtain(types, name, createNode);
  mergeNode(type, readStructure(use));
  use.told = use.told.filter(isOfUse);
  empty(use);
  use.type = name;
}

function findUse(body: Node, place: ResultPlace): Node | undefined {
  const value = place.member === undefined ? body : body.properties.get(place.member);
  return place.isList ? value?.items : value;
}

/**
 * The place of the documented type where no document shows the answer: the body itself. What a page class wraps around its
 * items stands nowhere, so of a list there is no body to make.
 */
function createUse(operation: OperationTree, type: Node, diagnostics: Diagnostic[]): Node | undefined {
  const pages = firstTold(operation.told, "pagination");
  if (pages) {
    const { className, item } = pages.assertion;
    diagnostics.push(diagnose("page-class-unknown", { className, item }, pages.at));
    return undefined;
  }
  const body = createNode();
  operation.responses.set("200", body);
  addTold(body, type.told.filter(({ assertion }) => assertion.aspect === "exists").slice(0, 1));
  return body;
}

/** Puts each documented type where the operation it is named after returns it. */
export function bindResults(
  tree: ApiTree,
  names: Names,
  places: ReadonlyMap<string, ResultPlace>,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [key, { documented }] of names.operations) {
    const operation = tree.operations.get(key);
    const type = documented === undefined ? undefined : tree.types.get(documented);
    if (!operation || documented === undefined || !type) continue;
    const body = findSuccess(operation)?.node;
    const place = places.get(key);
    const use = body ? place && findUse(body, place) : createUse(operation, type, diagnostics);
    if (use) bindType(tree.types, documented, use);
  }
  return diagnostics;
}
