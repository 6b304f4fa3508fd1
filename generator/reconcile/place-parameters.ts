import { diagnose } from "../diagnostics.js";
import type { Diagnostic, Parameter } from "../model/index.js";
import { mergeNode } from "./merge.js";
import type { Told } from "./told.js";
import {
  createNode,
  listPathParameters,
  obtain,
  obtainProperty,
  type ApiTree,
  type Node,
  type OperationTree,
  type ParameterTree,
} from "./tree.js";

const locations: readonly Parameter["in"][] = ["path", "query", "header", "cookie", "querystring"];

function findLocated(operation: OperationTree, name: string): Node | undefined {
  const located = locations.map((location) => operation.parameters.get(`${location} ${name}`)).find(Boolean);
  return located?.node ?? operation.body?.properties.get(name);
}

function addParameter(operation: OperationTree, location: Parameter["in"], name: string): Node {
  const parameter = obtain(operation.parameters, `${location} ${name}`, () => ({
    in: location,
    name,
    node: createNode(),
  }));
  return parameter.node;
}

/** A body of which no document speaks but for a member: an object, as the member shows. */
function createBody(member: Node): Node {
  const told = member.told
    .slice(0, 1)
    .map((one): Told => ({ ...one, assertion: { aspect: "type", type: "object" } }));
  return { ...createNode(), told };
}

/** Where a parameter goes that no document locates: into the path by its name, otherwise as its method has it. */
function guessPlace(operation: OperationTree, { name, node }: ParameterTree): Node {
  const { method, path } = operation.key;
  if (listPathParameters(path).includes(name)) return addParameter(operation, "path", name);
  if (method === "get" || method === "head" || method === "delete")
    return addParameter(operation, "query", name);
  const body = (operation.body ??= createBody(node));
  return obtainProperty(body, name);
}

function placeParameter(operation: OperationTree, parameter: ParameterTree, diagnostics: Diagnostic[]): void {
  const { name, node } = parameter;
  const located = findLocated(operation, name);
  const isInPath = listPathParameters(operation.key.path).includes(name);
  if (!located && !isInPath) diagnostics.push(diagnose("parameter-unlocated", { name }, node.told[0]?.at));
  mergeNode(located ?? guessPlace(operation, parameter), node);
}

/** Merges parameters of pages that print them without their location into the located ones of the same name. */
export function placeParameters(tree: ApiTree): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const operation of tree.operations.values()) {
    for (const [key, parameter] of operation.parameters) {
      if (parameter.in !== "unlocated") continue;
      operation.parameters.delete(key);
      placeParameter(operation, parameter, diagnostics);
    }
  }
  return diagnostics;
}
