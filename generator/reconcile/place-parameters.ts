import { diagnose } from "../diagnostics.js";
import type { Diagnostic, ParameterLocation } from "../model/index.js";
import { mergeNode } from "./merge.js";
import {
  createNode,
  listPathParameters,
  obtain,
  type ApiTree,
  type Node,
  type OperationTree,
  type ParameterTree,
} from "./tree.js";

const locations: readonly ParameterLocation[] = ["path", "query", "header", "cookie"];

function findLocated(operation: OperationTree, name: string): Node | undefined {
  const located = locations.map((location) => operation.parameters.get(`${location} ${name}`)).find(Boolean);
  return located?.node ?? operation.body?.properties.get(name);
}

function addParameter(operation: OperationTree, location: ParameterLocation, name: string): Node {
  const parameter = obtain(operation.parameters, `${location} ${name}`, () => ({
    in: location,
    name,
    node: createNode(),
  }));
  return parameter.node;
}

/** Where a parameter goes that no document locates: into the path by its name, otherwise as its method has it. */
function guessPlace(operation: OperationTree, name: string): Node {
  const { method, path } = operation.key;
  if (listPathParameters(path).includes(name)) return addParameter(operation, "path", name);
  if (method === "get" || method === "head" || method === "delete")
    return addParameter(operation, "query", name);
  const body = (operation.body ??= createNode());
  return obtain(body.properties, name, createNode);
}

function placeParameter(operation: OperationTree, parameter: ParameterTree, diagnostics: Diagnostic[]): void {
  const { name, node } = parameter;
  const located = findLocated(operation, name);
  const isInPath = listPathParameters(operation.key.path).includes(name);
  if (!located && !isInPath) diagnostics.push(diagnose("parameter-unlocated", { name }, node.told[0]?.at));
  mergeNode(located ?? guessPlace(operation, name), node);
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
