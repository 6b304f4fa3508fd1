import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { findTold } from "../told.js";
import { createNode, type ApiTree, type Node } from "../tree.js";
import { bindType } from "./bind-types.js";
import { cutCircles } from "./cut-circles.js";
import { printFace } from "./face.js";

function visitNodes(node: Node, visit: (node: Node) => void): void {
  for (const property of node.properties.values()) visitNodes(property, visit);
  for (const variant of node.variants) visitNodes(variant, visit);
  if (node.items) visitNodes(node.items, visit);
  if (node.values) visitNodes(node.values, visit);
  visit(node);
}

/** The places of an API outside its named types, in the order in which they count. */
function listRoots(tree: ApiTree): Node[] {
  return [...tree.operations.values()].flatMap(({ parameters, body, responses }) => [
    ...[...parameters.values()].map(({ node }) => node),
    ...(body ? [body] : []),
    ...responses.values(),
  ]);
}

/**
 * Makes every use of a model that the documents name stand for one type. A page prints a model in full once and later
 * only its name; where two models have one name, the first keeps it and the other stays where it is.
 */
export function bindModels(tree: ApiTree): Diagnostic[] {
  const uses: { readonly node: Node; readonly name: string }[] = [];
  const collect = (node: Node) => {
    const model = findTold(node.told, "model")[0];
    if (model && node.type === undefined) uses.push({ node, name: model.assertion.name });
  };
  const typeRoots = new Set(tree.types.values());
  for (const root of [...typeRoots, ...listRoots(tree)]) visitNodes(root, collect);
  const diagnostics: Diagnostic[] = [];
  const inner = uses.filter(({ node }) => !typeRoots.has(node));
  for (const { node, name } of inner) {
    if (printFace(node) !== undefined && !tree.types.has(name)) tree.types.set(name, createNode());
  }
  for (const { node, name } of inner) bindModel(tree, node, name, diagnostics);
  for (const { node, name } of uses) if (typeRoots.has(node)) bindAlias(tree, node, name);
  return [...diagnostics, ...cutCircles(tree)];
}

/** A named type of which is said only that it is another one. */
function bindAlias(tree: ApiTree, node: Node, name: string): void {
  const type = tree.types.get(name);
  if (type && type !== node && printFace(node) === undefined) node.type = name;
}

function bindModel(tree: ApiTree, node: Node, name: string, diagnostics: Diagnostic[]): void {
  const at = node.told[0]?.at;
  const type = tree.types.get(name);
  if (!type) {
    diagnostics.push(diagnose("model-undefined", { name }, at));
    return;
  }
  const face = printFace(node);
  const known = printFace(type);
  if (face === undefined || known === undefined || face === known) bindType(tree.types, name, node);
  else diagnostics.push(diagnose("model-ambiguous", { name }, at));
}
