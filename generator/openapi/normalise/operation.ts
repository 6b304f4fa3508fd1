import { pathMethods, type Method } from "../../model/index.js";
import type { Address } from "../names.js";
import { mapOf, type MapNode, type Node } from "../tree.js";
import { isNull, itemsOf, memberOf, textOf } from "./nodes.js";
import {
  copyMembers,
  copyStated,
  leaveOutOthers,
  mapEach,
  normaliseContent,
  type Members,
} from "./content.js";
import { mergeParameters } from "./merge-parameters.js";
import type { QueriedPath } from "./path-queries.js";
import { normaliseParameter, type NormalisedParameter } from "./parameter.js";
import { normaliseResponses } from "./responses.js";
import type { Scope } from "./scope.js";
import { listTags, reportTags } from "./tags.js";

/** What is kept as it is. */
const plainKeys = ["summary", "description", "deprecated", "externalDocs", "security", "servers"] as const;
const known: ReadonlySet<string> = new Set([
  ...plainKeys,
  ...["tags", "operationId", "parameters", "requestBody", "responses", "callbacks"],
]);
/** Where a path has the operations of methods that it has no member for (OpenAPI 3.2, section 4.9.1). */
const additionalOperations = "additionalOperations";
const pathKeys: ReadonlySet<string> = new Set([
  ...["summary", "description", "parameters", "servers", "$ref"],
  ...pathMethods,
  additionalOperations,
]);
const bodyKeys: ReadonlySet<string> = new Set(["description", "required", "content"]);
/** Extensions that mean the same here as in the profile. */
const ownExtensions = ["x-permissions", "x-unwrap", "x-pagination"];

function parametersOf(node: Node | undefined, scope: Scope): NormalisedParameter[] {
  const stated = memberOf(node, "parameters");
  if (stated && stated.kind !== "list" && !isNull(stated)) scope.reportKind("parameters", "a list", stated);
  return itemsOf(node, "parameters").flatMap((item) => normaliseParameter(item, scope));
}

/** Whether what stands for a body without content says that there is one. */
function saysBody(node: Node): boolean {
  const [required, description] = [memberOf(node, "required"), textOf(memberOf(node, "description"))];
  return (required?.kind === "scalar" && required.value === true) || (description ?? "") !== "";
}

function normaliseBody(reference: Node | undefined, scope: Scope): MapNode | undefined {
  const node = reference && scope.follow(reference);
  const content = normaliseContent(node, scope);
  if (node?.kind === "map") leaveOutOthers(node, bodyKeys, "a request body", scope);
  if (node?.kind !== "map" || !content) {
    if (node && node.kind !== "map" && !isNull(node)) scope.reportKind("requestBody", "a map", node);
    else if (node && saysBody(node))
      scope.leaveOut("requestBody", "an operation, which says no content,", node.at);
    return undefined;
  }
  return mapOf([...copyStated(node, ["description", "required"]), ["content", content]]);
}

export interface OperationSite extends QueriedPath {
  readonly shared: SharedParts;
  /** The resource and name of an operation that states neither. */
  readonly addressOf: (operation: MapNode) => Address | undefined;
}

/** What a path says for all of its operations. */
export interface SharedParts {
  readonly parameters: readonly NormalisedParameter[];
  readonly servers?: Node | undefined;
}

/** The methods of `additionalOperations`. */
export function listMethods(additional: Node | undefined): readonly Method[] {
  const names = additional?.kind === "map" ? [...additional.entries.keys()] : [];
  return names.filter((name) => !name.startsWith("x-"));
}

/** The operations of a path item, by method, each as `normalise` has it. */
export function normalisePathItem(
  item: MapNode,
  scope: Scope,
  normalise: (operation: MapNode, method: Method, shared: SharedParts) => MapNode,
): MapNode {
  leaveOutOthers(item, pathKeys, "a path", scope);
  const shared = { parameters: parametersOf(item, scope), servers: memberOf(item, "servers") };
  const normaliseIn = (holder: Node | undefined, methods: readonly Method[]): Members =>
    methods.flatMap((method): Members => {
      const operation = memberOf(holder, method);
      // `get:` without anything is an operation that somebody meant to describe.
      if (operation && isNull(operation)) scope.leaveOut(method, "a path", operation.at);
      else if (operation && operation.kind !== "map") scope.reportKind(method, "a map", operation);
      return operation?.kind === "map" ? [[method, normalise(operation, method, shared)]] : [];
    });
  const others = memberOf(item, additionalOperations);
  const additional = normaliseIn(others, listMethods(others));
  return mapOf([
    ...normaliseIn(item, pathMethods),
    [additionalOperations, additional.length > 0 ? mapOf(additional) : undefined],
  ]);
}

/** What operations, webhooks and callbacks have in common. */
function exchangeOf(
  node: MapNode,
  parameters: readonly MapNode[],
  shared: SharedParts,
  scope: Scope,
): Members {
  leaveOutOthers(node, known, "an operation", scope);
  const tags = listTags(memberOf(node, "tags"));
  reportTags(memberOf(node, "tags"), scope);
  return [
    ["tags", tags.length > 0 ? tags : undefined],
    ["servers", shared.servers],
    ...copyStated(node, plainKeys),
    ["parameters", parameters],
    ["requestBody", normaliseBody(memberOf(node, "requestBody"), scope)],
    ["responses", normaliseResponses(memberOf(node, "responses"), scope)],
  ];
}

/** A request that the API sends, in the profile. */
export function normaliseWebhook(node: MapNode, shared: SharedParts, scope: Scope): MapNode {
  const all = [...shared.parameters, ...parametersOf(node, scope)];
  const merged = new Map(all.map((parameter) => [parameter.key, parameter.node]));
  return {
    ...mapOf([
      ["operationId", memberOf(node, "operationId")],
      ...exchangeOf(node, [...merged.values()], shared, scope),
    ]),
    at: node.at,
  };
}

function normaliseCallback(callback: MapNode, scope: Scope): MapNode {
  const expressions = [...callback.entries].filter(([expression]) => !expression.startsWith("x-"));
  return mapOf(
    expressions.flatMap(([expression, { value }]): Members => {
      const item = scope.follow(value);
      if (item?.kind !== "map") return [];
      return [
        [
          expression,
          normalisePathItem(item, scope, (node, _, shared) => normaliseWebhook(node, shared, scope)),
        ],
      ];
    }),
  );
}

function writeAddress(address: Address | undefined): MapNode | undefined {
  return (
    address &&
    mapOf([
      ["resource", address.resource],
      ["method", address.name],
    ])
  );
}

/** An operation object in the profile. */
export function normaliseOperation(
  node: MapNode,
  { path, queries, shared, addressOf }: OperationSite,
  scope: Scope,
): MapNode {
  const written = { path, queries };
  const parameters = mergeParameters(written, shared.parameters, parametersOf(node, scope), scope, node.at);
  const operation = mapOf([
    ["x-sdk", memberOf(node, "x-sdk") ?? writeAddress(addressOf(node))],
    ...exchangeOf(node, parameters, shared, scope),
    ["callbacks", mapEach(node, "callbacks", scope, (callback) => normaliseCallback(callback, scope))],
    ...copyMembers(node, ownExtensions),
  ]);
  return { ...operation, at: node.at };
}
