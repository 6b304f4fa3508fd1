import { diagnose } from "../diagnostics.js";
import { listPathParameters, type Diagnostic, type Parameter } from "../model/index.js";
import { mergeNode } from "./merge.js";
import {
  addTold,
  createNode,
  obtain,
  obtainProperty,
  type ApiTree,
  type Node,
  type OperationTree,
  type ParameterTree,
} from "./tree.js";

const locations: readonly Parameter["in"][] = ["path", "query", "header", "cookie", "querystring"];

/** A header of any spelling: their names have no case (RFC 9110, section 5.1). */
function findHeader({ parameters }: OperationTree, name: string): Node | undefined {
  const isSame = (one: ParameterTree) => one.in === "header" && one.name.toLowerCase() === name.toLowerCase();
  return [...parameters.values()].find(isSame)?.node;
}

function findLocated(operation: OperationTree, name: string): Node | undefined {
  const located = locations.map((location) => operation.parameters.get(`${location} ${name}`)).find(Boolean);
  return located?.node ?? operation.body?.properties.get(name) ?? findHeader(operation, name);
}

function addParameter(operation: OperationTree, location: Parameter["in"], name: string): Node {
  const parameter = obtain(operation.parameters, `${location} ${name}`, () => ({
    in: location,
    name,
    node: createNode(),
  }));
  return parameter.node;
}

/** The body of an operation. Where no document says what it is, it is an object, as a member shows. */
function obtainBody(operation: OperationTree, member: Node): Node {
  const body = (operation.body ??= createNode());
  const isSaid = body.told.some(({ assertion: { aspect } }) => aspect === "type" || aspect === "model");
  const [first] = member.told;
  if (!isSaid && first) addTold(body, [{ ...first, assertion: { aspect: "type", type: "object" } }]);
  return body;
}

/** What no member of a body is called: `X-Request-Id`, `If-Match`, `Idempotency-Key` (RFC 9110, section 5.1). */
const headerName = /^(?:[xX](?:-[A-Za-z\d]+)+|[A-Z][A-Za-z\d]*(?:-[A-Z][A-Za-z\d]*)+)$/;

/** Where a parameter goes that no document locates: into the path or a header by its name, otherwise as its method has it. */
function guessPlace(operation: OperationTree, { name, node }: ParameterTree): Node {
  const { method, path } = operation.key;
  if (listPathParameters(path).includes(name)) return addParameter(operation, "path", name);
  if (headerName.test(name)) return addParameter(operation, "header", name);
  if (method === "get" || method === "head" || method === "delete")
    return addParameter(operation, "query", name);
  return obtainProperty(obtainBody(operation, node), name);
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
