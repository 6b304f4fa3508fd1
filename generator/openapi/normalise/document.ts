import { methods } from "../../model/index.js";
import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { leaveOutOthers } from "./content.js";
import { normaliseOperation, parametersOf } from "./operation.js";
import { normaliseSchema } from "./schema.js";
import { memberOf, textOf, type Scope } from "./scope.js";

const pathKeys: ReadonlySet<string> = new Set(["parameters", "$ref", ...methods]);
const rootKeys: ReadonlySet<string> = new Set([
  "openapi",
  "info",
  "servers",
  "security",
  "paths",
  "components",
]);
const infoKeys: ReadonlySet<string> = new Set(["title", "version", "description"]);

function normaliseInfo(node: Node | undefined, scope: Scope): MapNode {
  if (node?.kind === "map") leaveOutOthers(node, infoKeys, "info", scope);
  return mapOf([
    ["title", memberOf(node, "title") ?? ""],
    ["version", memberOf(node, "version") ?? ""],
    ["description", memberOf(node, "description")],
    ["x-sdk", memberOf(node, "x-sdk")],
  ]);
}

/** The address of a server with the defaults of its variables. */
function normaliseServer(node: Node): MapNode {
  const variables = memberOf(node, "variables");
  const url = (textOf(memberOf(node, "url")) ?? "/").replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) => textOf(memberOf(memberOf(variables, name), "default")) ?? whole,
  );
  return mapOf([
    ["url", url],
    ["description", memberOf(node, "description")],
  ]);
}

function normalisePath(path: string, reference: Node, taken: Set<string>, scope: Scope): MapNode {
  const item = scope.follow(reference);
  if (item?.kind !== "map") return mapOf([]);
  leaveOutOthers(item, pathKeys, "a path", scope);
  const shared = parametersOf(item, scope);
  const operations = [...item.entries].flatMap(([key, { value }]): [string, Content][] => {
    const method = methods.find((known) => known === key);
    if (!method || value.kind !== "map") return [];
    return [[method, normaliseOperation(value, { method, path, shared, taken }, scope)]];
  });
  return mapOf(operations);
}

function normalisePaths(node: Node | undefined, scope: Scope): MapNode {
  if (node?.kind !== "map") return mapOf([]);
  const taken = new Set<string>();
  const paths = [...node.entries].filter(([path]) => !path.startsWith("x-"));
  return mapOf(paths.map(([path, { value }]) => [path, normalisePath(path, value, taken, scope)]));
}

/** Schemes that a client can send: a bearer token, or a key in a header. */
function normaliseSchemes(node: Node | undefined, scope: Scope): MapNode {
  const schemes = node?.kind === "map" ? [...node.entries] : [];
  const kept = schemes.flatMap(([name, { value }]): [string, Content][] => {
    const scheme = scope.follow(value);
    const [type, location, http] = ["type", "in", "scheme"].map((key) => textOf(memberOf(scheme, key)));
    const isBearer = type === "http" && http?.toLowerCase() === "bearer";
    if (scheme && (isBearer || (type === "apiKey" && location === "header"))) return [[name, scheme]];
    scope.leaveOut(name, "the security schemes", value.at);
    return [];
  });
  return mapOf(kept);
}

/** Alternatives of which every scheme is one that was kept. */
function normaliseSecurity(node: Node | undefined, schemes: MapNode): Content {
  const alternatives = node?.kind === "list" ? node.items : [];
  return alternatives.filter(
    (alternative) =>
      alternative.kind === "map" &&
      [...alternative.entries.keys()].every((name) => schemes.entries.has(name)),
  );
}

/** The schemas by name, and those that were given one because something refers to them. */
function normaliseSchemas(node: Node | undefined, scope: Scope): MapNode {
  const named = node?.kind === "map" ? [...node.entries] : [];
  const schemas = named.map(([name, { value }]): [string, Content] => [name, normaliseSchema(value, scope)]);
  return mapOf([...schemas, ...normaliseHoisted(scope)]);
}

/** The schemas that were given a name. Normalising one may bring up the next. */
export function normaliseHoisted(scope: Scope): [string, Node][] {
  const schemas: [string, Node][] = [];
  for (let next = scope.hoisted.pop(); next; next = scope.hoisted.pop()) {
    schemas.push([next.name, normaliseSchema(next.node, scope)]);
  }
  return schemas;
}

/** A document of OpenAPI 3.0 or 3.1 as a document of the profile, but for `allOf`. */
export function normaliseDocument(scope: Scope): MapNode {
  const { root } = scope;
  const components = memberOf(root, "components");
  if (root.kind === "map") leaveOutOthers(root, rootKeys, "the document", scope);
  const servers = memberOf(root, "servers");
  const schemes = normaliseSchemes(memberOf(components, "securitySchemes"), scope);
  const paths = normalisePaths(memberOf(root, "paths"), scope);
  return mapOf([
    ["openapi", "3.1.0"],
    ["info", normaliseInfo(memberOf(root, "info"), scope)],
    ["servers", servers?.kind === "list" ? servers.items.map(normaliseServer) : undefined],
    ["security", normaliseSecurity(memberOf(root, "security"), schemes)],
    ["paths", paths],
    [
      "components",
      mapOf([
        ["schemas", normaliseSchemas(memberOf(components, "schemas"), scope)],
        ["securitySchemes", schemes],
      ]),
    ],
  ]);
}
