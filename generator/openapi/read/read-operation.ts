import type { Exchange, Method, Operation, Parameter } from "../../model/index.js";
import { deriveAddress, type Address } from "../names.js";
import { compact } from "../schema/build.js";
import type { MapNode, Node } from "../tree.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readExchange } from "./read-exchange.js";
import { readPagination } from "./read-pagination.js";
import { readCallbacks } from "./read-webhook.js";

/** Names of the template that no parameter has, and the other way round. */
function checkPathParameters(path: string, parameters: readonly Parameter[], map: MapReader): void {
  const named = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ""));
  const given = new Set(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name));
  const missing = [...named].filter((name) => !given.has(name));
  const unused = [...given].filter((name) => !named.has(name));
  if (missing.length + unused.length > 0) {
    map.context.report("path-parameters", { path, missing, unused }, map.node.at);
  }
}

/** What `x-sdk` states, of which the operation id is the dotted form. */
function readStatedAddress(
  node: MapNode,
  operationId: string | undefined,
  map: MapReader,
): Address | undefined {
  const sdk = openMap(node, "the x-sdk of an operation", map.context);
  if (!sdk) return undefined;
  const resource = sdk.required("resource", (key) => sdk.strings(key), []);
  const name = sdk.required("method", (key) => sdk.string(key), "");
  sdk.end();
  const id = [...resource, name].join(".");
  if (operationId !== undefined && operationId !== id) {
    const problem = `must be ${id}, as its x-sdk says`;
    map.context.report("spec-invalid-value", { key: "operationId", problem }, map.at("operationId"));
  }
  return { resource, name };
}

function readAddress({ method, tags }: Exchange, path: string, map: MapReader): Address {
  const operationId = map.string("operationId");
  const tag = tags?.[0];
  const node = map.map("x-sdk");
  const stated = node && readStatedAddress(node, operationId, map);
  return stated ?? deriveAddress({ method, path, operationId, tag });
}

/** An operation, and where it stands for those who compare it with others. */
export interface LocatedOperation {
  readonly operation: Operation;
  readonly node: Node;
}

/** Reads an operation object (OpenAPI 3.1, section 4.8.10). */
export function readOperation(method: Method, path: string, map: MapReader): LocatedOperation {
  const { context, node } = map;
  const exchange = readExchange(method, map, context);
  checkPathParameters(path, exchange.parameters, map);
  const operation = compact<Operation>({
    path,
    ...readAddress(exchange, path, map),
    ...exchange,
    permissions: map.strings("x-permissions"),
    unwrap: map.string("x-unwrap"),
    pagination: readPagination(map, context),
    callbacks: readCallbacks(map),
  });
  map.end();
  return { operation, node };
}
