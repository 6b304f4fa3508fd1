import type { Method, Operation, Parameter, RequestBody, Response } from "../../model/index.js";
import { deriveAddress, type Address } from "../names.js";
import { compact } from "../schema/build.js";
import type { MapNode, Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readContent } from "./read-content.js";
import { readPagination } from "./read-pagination.js";
import { readParameter } from "./read-parameter.js";

function readRequestBody(map: MapReader, context: ReadContext): RequestBody | undefined {
  const node = map.map("requestBody");
  const body = node && openMap(node, "a request body", context);
  if (!body) return undefined;
  const description = body.string("description");
  const required = body.flag("required") ?? false;
  const contentNode = body.required("content", (key) => body.map(key), undefined);
  const content = contentNode && readContent(contentNode, "a request body", context);
  body.end();
  return content && compact<RequestBody>({ required, description, ...content });
}

/** Whether a key of `responses` is a status, a range or `default` (OpenAPI 3.1, section 4.8.16). */
export const isStatus = (status: string): boolean => /^([1-5](\d\d|XX)|default)$/.test(status);

function readResponse(status: string, node: Node, context: ReadContext): Response[] {
  const map = openMap(node, "a response", context);
  if (!map) return [];
  if (!isStatus(status)) {
    const problem = "must be a status such as 200, a range such as 4XX, or default";
    context.report("spec-invalid-value", { key: status, problem }, node.at);
  }
  const description = map.required("description", (key) => map.string(key), "");
  const contentNode = map.map("content");
  const content = contentNode && readContent(contentNode, "a response", context);
  map.end();
  return [compact<Response>({ status, description, content })];
}

function readResponses(map: MapReader, context: ReadContext): Response[] {
  const node = map.required("responses", (key) => map.map(key), undefined);
  return [...(node?.entries ?? [])].flatMap(([status, { value }]) => readResponse(status, value, context));
}

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

function checkDuplicates(parameters: readonly Parameter[], map: MapReader): void {
  const seen = new Set<string>();
  for (const parameter of parameters) {
    const { name, in: location } = parameter;
    const key = `${location} ${name}`;
    if (seen.has(key)) map.context.report("parameter-duplicate", { name, location }, map.at("parameters"));
    seen.add(key);
  }
}

function readParameters(path: string, map: MapReader, context: ReadContext): Parameter[] {
  const parameters = (map.list("parameters")?.items ?? []).flatMap((item) => readParameter(item, context));
  checkPathParameters(path, parameters, map);
  checkDuplicates(parameters, map);
  return parameters;
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

function readAddress(method: Method, path: string, map: MapReader): Address {
  const operationId = map.string("operationId");
  const tag = map.strings("tags")?.[0];
  const node = map.map("x-sdk");
  const stated = node && readStatedAddress(node, operationId, map);
  return stated ?? deriveAddress({ method, path, operationId, tag });
}

function readPage(map: MapReader, context: ReadContext): string | undefined {
  const node = map.map("externalDocs");
  const reader = node && openMap(node, "externalDocs", context);
  const url = reader?.required<string | undefined>("url", (key) => reader.string(key), undefined);
  reader?.end(new Set(["description"]));
  return url;
}

/** An operation, and where it stands for those who compare it with others. */
export interface LocatedOperation {
  readonly operation: Operation;
  readonly node: Node;
}

/** Reads an operation object (OpenAPI 3.1, section 4.8.10). */
export function readOperation(
  method: Method,
  path: string,
  node: Node,
  context: ReadContext,
): LocatedOperation[] {
  const map = openMap(node, "an operation", context);
  if (!map) return [];
  const operation = compact<Operation>({
    method,
    path,
    ...readAddress(method, path, map),
    summary: map.string("summary"),
    description: map.string("description"),
    deprecated: map.flag("deprecated"),
    page: readPage(map, context),
    permissions: map.strings("x-permissions"),
    parameters: readParameters(path, map, context),
    requestBody: readRequestBody(map, context),
    responses: readResponses(map, context),
    unwrap: map.string("x-unwrap"),
    pagination: readPagination(map, context),
  });
  map.end();
  return [{ operation, node }];
}
