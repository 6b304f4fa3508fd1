import { listPathParameters, stringifyJson } from "../model/index.js";
import { findSuccess } from "./envelope/find-success.js";
import { findTold } from "./told.js";
import {
  addTold,
  addVariant,
  createNode,
  createTree,
  obtain,
  obtainOperation,
  obtainProperty,
  type ApiTree,
  type Node,
  type OperationTree,
} from "./tree.js";

/** The constants of a variant's properties: what tells `{ type: "rate" }` from `{ type: "model" }`. */
function printConstants(node: Node): string {
  const constants = [...node.properties].flatMap(([name, property]) => {
    const values = findTold(property.told, "values")[0]?.assertion.values ?? [];
    return values.length === 1 ? [`${name}=${stringifyJson(values[0])}`] : [];
  });
  return constants.sort().join("&");
}

/** What a variant is in every document, whatever its number there. */
function printVariantKey(node: Node): string {
  const values = findTold(node.told, "values")[0];
  if (values) return `values ${stringifyJson(values.assertion.values)}`;
  const constants = printConstants(node);
  if (constants !== "") return `constants ${constants}`;
  const model = findTold(node.told, "model")[0];
  if (model) return `model ${model.assertion.name}`;
  const names = [...node.properties.keys()].sort();
  if (names.length > 0) return `members ${names.join(",")}`;
  return `type ${findTold(node.told, "type")[0]?.assertion.type ?? "unknown"}`;
}

/** The type that a variant stands for, or is going to. */
function findName(node: Node): string | undefined {
  return node.type ?? findTold(node.told, "model")[0]?.assertion.name;
}

/** A variant with all by which it is told from others. */
interface Variant {
  readonly node: Node;
  readonly name: string | undefined;
  readonly constants: string;
  readonly key: string;
}

/** Reads what a variant is told from others by. */
export function readVariant(node: Node): Variant {
  return { node, name: findName(node), constants: printConstants(node), key: printVariantKey(node) };
}

/** Whether two variants are one by their name: a page prints the second use of a model without what is in it. */
function isNamedAlike(a: Variant, b: Variant): boolean {
  if (a.name === undefined || a.name !== b.name) return false;
  return a.constants === "" || b.constants === "" || a.constants === b.constants;
}

const isShapedAlike = (a: Variant, b: Variant): boolean => a.key === b.key;

/** Pairs each variant with the first one that is left of the same name, or else of the same shape. */
export function pairVariants(known: readonly Node[], added: readonly Variant[]): ReadonlyMap<Variant, Node> {
  const pairs = new Map<Variant, Node>();
  const left = new Set(known.map(readVariant));
  for (const isSame of [isNamedAlike, isShapedAlike]) {
    for (const variant of added) {
      const same = pairs.has(variant) ? undefined : [...left].find((each) => isSame(each, variant));
      if (!same) continue;
      pairs.set(variant, same.node);
      left.delete(same);
    }
  }
  return pairs;
}

function mergeVariants(target: Node, source: Node): void {
  if (source.variants.length === 0) return;
  const added = source.variants.map(readVariant);
  const pairs = pairVariants(target.variants, added);
  for (const variant of added) mergeNode(pairs.get(variant) ?? addVariant(target), variant.node);
}

/** Adds what another document, or another place of the same shape, says. Nothing is decided here. */
export function mergeNode(target: Node, source: Node): void {
  addTold(target, source.told);
  for (const [name, property] of source.properties) {
    mergeNode(obtainProperty(target, name), property);
  }
  if (source.items) mergeNode((target.items ??= createNode()), source.items);
  if (source.values) mergeNode((target.values ??= createNode()), source.values);
  mergeVariants(target, source);
  if (source.type !== undefined) target.type ??= source.type;
}

/** One path parameter can have another name in each document: the one at the same place in the path is the same. */
function createRenaming(from: string, to: string): (name: string) => string {
  const target = listPathParameters(to);
  const names = new Map(listPathParameters(from).map((name, index) => [name, target[index] ?? name]));
  return (name) => names.get(name) ?? name;
}

/** The status of an answer: pages of SDKs speak of the successful one, whatever its status. */
function settleStatus(target: OperationTree, status: string, { told }: Node): string {
  const isSaid = told.some(({ reading }) => reading.isSupplementary !== true);
  return isSaid || !status.startsWith("2") ? status : (findSuccess(target)?.status ?? status);
}

function mergeOperation(target: OperationTree, source: OperationTree): void {
  addTold(target, source.told);
  const rename = createRenaming(source.key.path, target.key.path);
  for (const { in: location, name: ownName, node } of source.parameters.values()) {
    const name = location === "path" || location === "unlocated" ? rename(ownName) : ownName;
    const parameter = obtain(target.parameters, `${location} ${name}`, () => ({
      in: location,
      name,
      node: createNode(),
    }));
    mergeNode(parameter.node, node);
  }
  if (source.body) mergeNode((target.body ??= createNode()), source.body);
  for (const [status, node] of source.responses) {
    mergeNode(obtain(target.responses, settleStatus(target, status, node), createNode), node);
  }
  if (source.returned) mergeNode((target.returned ??= createNode()), source.returned);
  if (source.returnedItem) mergeNode((target.returnedItem ??= createNode()), source.returnedItem);
}

/** What names are made of: the operations without their insides, and the types. */
export function mergeOutlines(trees: readonly ApiTree[]): ApiTree {
  const merged = createTree();
  for (const tree of trees) {
    for (const { key, told } of tree.operations.values()) addTold(obtainOperation(merged, key), told);
    for (const [name, node] of tree.types) mergeNode(obtain(merged.types, name, createNode), node);
  }
  return merged;
}

/**
 * One tree of all documents, which must come in the order in which they count. It is the first of them, to which the
 * others are added: a copy of everything would be needed by nobody.
 */
export function mergeTrees([merged = createTree(), ...others]: readonly ApiTree[]): ApiTree {
  for (const tree of others) {
    addTold(merged, tree.told);
    for (const operation of tree.operations.values()) {
      mergeOperation(obtainOperation(merged, operation.key), operation);
    }
    for (const [name, node] of tree.types) mergeNode(obtain(merged.types, name, createNode), node);
  }
  return merged;
}
