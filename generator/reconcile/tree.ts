import type { OperationKey, Parameter, Place, PlaceRoot, PlaceStep } from "../model/index.js";
import type { SourceReading } from "./reading.js";
import type { Told } from "./told.js";

/** A place with everything that is said of it, and the places inside it. */
export interface Node {
  told: Told[];
  properties: Map<string, Node>;
  variants: Node[];
  items?: Node;
  values?: Node;
  /** The documented type that is told elsewhere and stands here. */
  type?: string;
}

export interface ParameterTree {
  readonly in: Parameter["in"] | "unlocated";
  readonly name: string;
  readonly node: Node;
}

export interface OperationTree {
  readonly key: OperationKey;
  told: Told[];
  readonly parameters: Map<string, ParameterTree>;
  body?: Node;
  readonly responses: Map<string, Node>;
  /** What pages of SDKs say that a call returns, until it has its place in an answer. */
  returned?: Node;
  /** The same, of one item of a list that a call goes through page by page. */
  returnedItem?: Node;
}

/** The claims of one document, or of all of them, by place. */
export interface ApiTree {
  told: Told[];
  readonly operations: Map<string, OperationTree>;
  readonly types: Map<string, Node>;
}

/** Most places are leaves, and share these: with a map and a list for each, 1,000 operations take 8 % more memory to read. */
const noProperties = new Map<string, Node>();
const noVariants: Node[] = [];

export function createNode(): Node {
  return { told: [], properties: noProperties, variants: noVariants };
}

/** Adds what is said of a place. */
export function addTold(target: { readonly told: Told[] }, told: readonly Told[]): void {
  for (const one of told) target.told.push(one);
}

/** Puts a place into another, under the name of a property. */
export function setProperty(node: Node, name: string, property: Node): void {
  if (node.properties === noProperties) node.properties = new Map();
  node.properties.set(name, property);
}

/** The place of a property, made when it is not there. */
export function obtainProperty(node: Node, name: string): Node {
  const found = node.properties.get(name);
  if (found) return found;
  const made = createNode();
  setProperty(node, name, made);
  return made;
}

/** A place that is one more variant of another. */
export function addVariant(node: Node): Node {
  const variant = createNode();
  if (node.variants === noVariants) node.variants = [];
  node.variants.push(variant);
  return variant;
}

/** Takes away what stands inside a place. */
export function empty(node: Node): void {
  node.properties = noProperties;
  node.variants = noVariants;
  delete node.items;
  delete node.values;
}

export function createTree(): ApiTree {
  return { told: [], operations: new Map(), types: new Map() };
}

/** The value under a key, made and kept when it is not there. */
export function obtain<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** What a place stands for: the named type where it says only that name, otherwise itself. */
export function resolveModel(types: ApiTree["types"], node: Node): Node {
  const isBare = node.properties.size === 0 && node.variants.length === 0 && !node.items && !node.values;
  const named = node.told.find(({ assertion }) => assertion.aspect === "model")?.assertion;
  if (!isBare || named?.aspect !== "model") return node;
  return types.get(named.name) ?? node;
}

/** What is one operation in every document: the names of path parameters may differ. */
export function printOperationKey({ method, path }: OperationKey): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

function stepInto(node: Node, step: PlaceStep): Node {
  switch (step.kind) {
    case "property":
      return obtainProperty(node, step.name);
    case "items":
      return (node.items ??= createNode());
    case "values":
      return (node.values ??= createNode());
    case "variant": {
      while (node.variants.length < step.index) addVariant(node);
      return node.variants[step.index] ?? addVariant(node);
    }
  }
}

/** The operation of a key in a tree, made when it is new. */
export function obtainOperation(tree: ApiTree, key: OperationKey): OperationTree {
  return obtain(tree.operations, printOperationKey(key), () => ({
    key,
    told: [],
    parameters: new Map(),
    responses: new Map(),
  }));
}

type InnerRoot = Exclude<PlaceRoot, { kind: "api" | "resource" | "operation" }>;

function findRoot(tree: ApiTree, root: InnerRoot, settle: SettleKey): Node {
  if (root.kind === "type") return obtain(tree.types, root.name, createNode);
  const operation = obtainOperation(tree, settle(root.operation));
  switch (root.kind) {
    case "parameter":
      return obtain(operation.parameters, `${root.in} ${root.name}`, () => ({
        in: root.in,
        name: root.name,
        node: createNode(),
      })).node;
    case "body":
      return (operation.body ??= createNode());
    case "response":
      return obtain(operation.responses, root.status, createNode);
    case "result":
      return root.isItem ? (operation.returnedItem ??= createNode()) : (operation.returned ??= createNode());
  }
}

/** What keeps what is said of a place; nothing is kept of headings. */
type FindTarget = (place: Place) => { readonly told: Told[] } | undefined;

/** The key that an operation has in every document. */
type SettleKey = (key: OperationKey) => OperationKey;

/** Finds places in a tree, and makes those that are new. What lies under one root mostly comes together. */
function createFinder(tree: ApiTree, settle: SettleKey): FindTarget {
  let last: { readonly root: PlaceRoot; readonly node: Node } | undefined;
  return ({ root, steps }) => {
    if (root.kind === "api") return tree;
    if (root.kind === "operation") return obtainOperation(tree, settle(root.operation));
    if (root.kind === "resource") return undefined;
    if (last?.root !== root) last = { root, node: findRoot(tree, root, settle) };
    return steps.reduce(stepInto, last.node);
  };
}

/** Arranges the claims of one document by place. What is said of one place mostly comes together. */
export function readTree(reading: SourceReading, settle: SettleKey = (key) => key): ApiTree {
  const { claims } = reading;
  const tree = createTree();
  const find = createFinder(tree, settle);
  let start = 0;
  for (const [index, { place }] of claims.entries()) {
    const next = index + 1;
    if (claims[next]?.place === place) continue;
    const target = find(place);
    const told = claims.slice(start, next).map(({ assertion, at }) => ({ assertion, at, reading }));
    if (target) addTold(target, told);
    start = next;
  }
  return tree;
}
