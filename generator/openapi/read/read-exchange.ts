import type { Exchange, JsonValue, Method, Parameter, RequestBody, Response } from "../../model/index.js";
import { compact } from "../schema/build.js";
import { toJson, type Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readContent, readHeaders } from "./read-content.js";
import { readParameter } from "./read-parameter.js";
import { readSecurity } from "./read-security.js";
import { readServers } from "./read-server.js";

function readRequestBody(map: MapReader, context: ReadContext): RequestBody | undefined {
  return map.part("requestBody", "a request body", (body) => {
    const description = body.string("description");
    const required = body.flag("required") ?? false;
    const node = body.required("content", (key) => body.map(key), undefined);
    const content = node ? readContent(node, "a request body", context) : [];
    body.end();
    if (content.length > 0) return compact<RequestBody>({ required, description, content });
    const problem = "must have a media type";
    if (node) context.report("spec-invalid-value", { key: "content", problem }, node.at);
    return undefined;
  });
}

/** Whether a key of `responses` is a status, a range or `default` (OpenAPI 3.1, section 4.8.16). */
export const isStatus = (status: string): boolean => /^([1-5](\d\d|XX)|default)$/.test(status);

/** Links as the document has them, by name. */
function readLinks(map: MapReader): Readonly<Record<string, JsonValue>> | undefined {
  const node = map.map("links");
  if (!node || node.entries.size === 0) return undefined;
  return Object.fromEntries([...node.entries].map(([name, { value }]) => [name, toJson(value)]));
}

function readResponse(status: string, node: Node, context: ReadContext): Response[] {
  const map = openMap(node, "a response", context);
  if (!map) return [];
  if (!isStatus(status)) {
    const problem = "must be a status such as 200, a range such as 4XX, or default";
    context.report("spec-invalid-value", { key: status, problem }, node.at);
  }
  const summary = map.string("summary");
  const description = map.required("description", (key) => map.string(key), "");
  const contentNode = map.map("content");
  const response = compact<Response>({
    status,
    summary,
    description,
    headers: readHeaders(map) ?? [],
    content: contentNode ? readContent(contentNode, "a response", context) : [],
    links: readLinks(map),
  });
  map.end();
  return [response];
}

function readResponses(map: MapReader, context: ReadContext): Response[] {
  const node = map.required("responses", (key) => map.map(key), undefined);
  return [...(node?.entries ?? [])].flatMap(([status, { value }]) => readResponse(status, value, context));
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

function readParameters(map: MapReader, context: ReadContext): Parameter[] {
  const parameters = (map.list("parameters")?.items ?? []).flatMap((item) => readParameter(item, context));
  checkDuplicates(parameters, map);
  return parameters;
}

function readPage(map: MapReader): Pick<Exchange, "page" | "pageDescription"> {
  const page = map.part("externalDocs", "externalDocs", (docs) => {
    const url = docs.required<string | undefined>("url", (key) => docs.string(key), undefined);
    const description = docs.string("description");
    docs.end();
    return compact<Pick<Exchange, "page" | "pageDescription">>({ page: url, pageDescription: description });
  });
  return page ?? {};
}

/** What an operation, a callback and a webhook have in common. */
export function readExchange(method: Method, map: MapReader, context: ReadContext): Exchange {
  const tags = map.strings("tags");
  const servers = readServers(map);
  return compact<Exchange>({
    method,
    summary: map.string("summary"),
    description: map.string("description"),
    deprecated: map.flag("deprecated"),
    tags: tags?.length === 0 ? undefined : tags,
    ...readPage(map),
    ...readSecurity(map),
    servers: servers?.length === 0 ? undefined : servers,
    parameters: readParameters(map, context),
    requestBody: readRequestBody(map, context),
    responses: readResponses(map, context),
  });
}
