import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import type { SourceReading } from "../reading.js";
import { findTold, type Told } from "../told.js";
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
    const name = node.type === undefined ? findModel(tree, node) : undefined;
    if (name !== undefined) uses.push({ node, name });
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

/** Whether a document says something of what is inside a place, and not only which type stands there. */
function tellsInside({ items, properties, told, values, variants }: Node, reading: SourceReading): boolean {
  const inside = [
    ...properties.values(),
    ...variants,
    ...(items ? [items] : []),
    ...(values ? [values] : []),
  ];
  const isType = (one: Told) => one.reading === reading && one.assertion.aspect === "type";
  return told.some(isType) || inside.some((one) => one.told.some((each) => each.reading === reading));
}

/**
 * Whether a document that says what a type is says of a place that this type stands there. What others have inside the
 * place is then of that type, and where they differ they disagree on it.
 */
function isReferred(node: Node, type: Node, name: string): boolean {
  return findTold(node.told, "model").some(
    ({ assertion, reading }) =>
      assertion.name === name &&
      !tellsInside(node, reading) &&
      type.told.some((one) => one.reading === reading),
  );
}

/** The model that a place is of: one that a document refers to and defines, otherwise the first that is named. */
function findModel({ types }: ApiTree, node: Node): string | undefined {
  const names = findTold(node.told, "model").map(({ assertion }) => assertion.name);
  const isDefined = (name: string) => {
    const type = types.get(name);
    return type !== undefined && isReferred(node, type, name);
  };
  return names.length > 1 ? (names.find(isDefined) ?? names[0]) : names[0];
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
  const isSame = face === undefined || known === undefined || face === known;
  if (isSame || isReferred(node, type, name)) bindType(tree.types, name, node);
  else diagnostics.push(diagnose("model-ambiguous", { name }, at));
}
