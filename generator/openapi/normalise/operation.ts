import type { Method } from "../../model/index.js";
import { deriveAddress } from "../names.js";
import { isStatus } from "../read/read-operation.js";
import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { contentOf, leaveOutOthers } from "./content.js";
import { normaliseParameter, type NormalisedParameter } from "./parameter.js";
import { memberOf, textOf, type Scope } from "./scope.js";

const known: ReadonlySet<string> = new Set([
  ...["operationId", "tags", "summary", "description", "deprecated", "externalDocs"],
  ...["parameters", "requestBody", "responses"],
]);
const bodyKeys: ReadonlySet<string> = new Set(["description", "required", "content"]);
const responseKeys: ReadonlySet<string> = new Set(["description", "content"]);
/** Extensions that mean the same here as in the profile. */
const ownExtensions = ["x-permissions", "x-unwrap", "x-pagination"];

export function parametersOf(node: Node | undefined, scope: Scope): NormalisedParameter[] {
  const list = memberOf(node, "parameters");
  return list?.kind === "list" ? list.items.flatMap((item) => normaliseParameter(item, scope)) : [];
}

/** The parameters of an operation and those of its path, which it may restate; and one for each name in the path. */
function mergeParameters(
  path: string,
  shared: readonly NormalisedParameter[],
  own: readonly NormalisedParameter[],
  scope: Scope,
  at: Node["at"],
): MapNode[] {
  const merged = [...new Map([...shared, ...own].map((parameter) => [parameter.key, parameter])).values()];
  const named = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ""));
  const used = merged.filter(({ location, name, node }) => {
    const isUsed = location !== "path" || named.has(name);
    if (!isUsed) scope.leaveOut(name, "the path parameters, which is not in the path", node.at);
    return isUsed;
  });
  const missing = [...named].filter((name) => !merged.some(({ key }) => key === `path ${name}`));
  const added = missing.map((name) => {
    scope.report("openapi-assumed", { what: `the path parameter ${name} is taken for a string` }, at);
    return mapOf([
      ["name", name],
      ["in", "path"],
      ["required", true],
      ["schema", mapOf([["type", "string"]])],
    ]);
  });
  return [...used.map(({ node }) => node), ...added];
}

function normaliseBody(reference: Node | undefined, scope: Scope): MapNode | undefined {
  const node = reference && scope.follow(reference);
  const content = contentOf(node, "a request body", scope);
  if (node?.kind !== "map" || !content) return undefined;
  leaveOutOthers(node, bodyKeys, "a request body", scope);
  return mapOf([
    ["description", memberOf(node, "description")],
    ["required", memberOf(node, "required")],
    ["content", content],
  ]);
}

function normaliseResponse(reference: Node, scope: Scope): MapNode {
  const node = scope.follow(reference);
  if (node?.kind === "map") leaveOutOthers(node, responseKeys, "a response", scope);
  return mapOf([
    ["description", memberOf(node, "description") ?? ""],
    ["content", contentOf(node, "a response", scope)],
  ]);
}

function normaliseResponses(node: Node | undefined, scope: Scope): MapNode {
  if (node?.kind !== "map") return mapOf([]);
  const responses = [...node.entries].flatMap(([key, { value, keyAt }]): [string, MapNode][] => {
    const status = key.replace(/xx$/, "XX");
    if (isStatus(status)) return [[status, normaliseResponse(value, scope)]];
    if (!key.startsWith("x-")) scope.leaveOut(key, "the responses", keyAt);
    return [];
  });
  return mapOf(responses);
}

/** A name and resource that no operation has yet; a second one of a name is numbered. */
function nameOperation(method: Method, path: string, node: MapNode, taken: Set<string>): MapNode {
  const tags = memberOf(node, "tags");
  const tag = tags?.kind === "list" ? textOf(tags.items[0]) : undefined;
  const operationId = textOf(memberOf(node, "operationId"));
  const { resource, name } = deriveAddress({ method, path, operationId, tag });
  let free = name;
  for (let number = 2; taken.has([...resource, free].join(".")); number++) free = `${name}${number}`;
  taken.add([...resource, free].join("."));
  return mapOf([
    ["resource", resource],
    ["method", free],
  ]);
}

const documentation = (node: Node | undefined): Content | undefined => {
  const url = memberOf(node, "url");
  return url && mapOf([["url", url]]);
};

export interface OperationSite {
  readonly method: Method;
  readonly path: string;
  readonly shared: readonly NormalisedParameter[];
  /** The names given so far. */
  readonly taken: Set<string>;
}

/** An operation object in the profile. */
export function normaliseOperation(
  node: MapNode,
  { method, path, shared, taken }: OperationSite,
  scope: Scope,
): MapNode {
  leaveOutOthers(node, known, "an operation", scope);
  const parameters = mergeParameters(path, shared, parametersOf(node, scope), scope, node.at);
  const operation = mapOf([
    ["x-sdk", memberOf(node, "x-sdk") ?? nameOperation(method, path, node, taken)],
    ["summary", memberOf(node, "summary")],
    ["description", memberOf(node, "description")],
    ["deprecated", memberOf(node, "deprecated")],
    ["externalDocs", documentation(memberOf(node, "externalDocs"))],
    ["parameters", parameters],
    ["requestBody", normaliseBody(memberOf(node, "requestBody"), scope)],
    ["responses", normaliseResponses(memberOf(node, "responses"), scope)],
    ...ownExtensions.map((key) => [key, memberOf(node, key)] as const),
  ]);
  return { ...operation, at: node.at };
}
