import { mapOf, type Content, type Entry, type MapNode, type Node } from "../tree.js";
import { copyStated, leaveOutOthers, mapEach } from "./content.js";
import type { Address } from "../names.js";
import { memberOf, textOf } from "./nodes.js";
import { findAddresses } from "./addresses.js";
import { normaliseOperation, normalisePathItem, normaliseWebhook } from "./operation.js";
import { normaliseSchema } from "./schema.js";
import { wordsOf, type Scope } from "./scope.js";

const plainInfoKeys = ["summary", "description", "termsOfService", "contact", "license", "x-sdk"] as const;
const infoKeys: ReadonlySet<string> = new Set(["title", "version", ...plainInfoKeys]);
/** What is kept as it is. */
const plainKeys = ["externalDocs", "servers", "tags", "security"] as const;
const rootKeys: ReadonlySet<string> = new Set([
  ...plainKeys,
  ...["openapi", "info", "paths", "webhooks", "components", "jsonSchemaDialect", "$self"],
]);

/** What references lead to, beside what is read as it stands. */
const componentKeys: ReadonlySet<string> = new Set([
  ...["schemas", "securitySchemes", "responses", "parameters", "examples", "requestBodies", "headers"],
  ...["links", "callbacks", "pathItems", "mediaTypes"],
]);

function normaliseInfo(node: Node | undefined, scope: Scope): MapNode {
  if (node?.kind === "map") leaveOutOthers(node, infoKeys, "info", scope);
  return mapOf([
    ["title", wordsOf(node, "title")],
    ["version", memberOf(node, "version") ?? ""],
    ...copyStated(node, plainInfoKeys),
  ]);
}

type AddressOf = (operation: MapNode) => Address | undefined;

function normalisePath(path: string, reference: Node, addressOf: AddressOf, scope: Scope): MapNode {
  const item = scope.follow(reference);
  if (item?.kind !== "map") return mapOf([]);
  return normalisePathItem(item, scope, (operation, _, shared) =>
    normaliseOperation(operation, { path, shared, addressOf }, scope),
  );
}

/** A path from the root of the server: what stands behind the name of a host without a slash would be a part of that name. */
function rootPath(path: string, { keyAt, value }: Entry, scope: Scope): string {
  if (path.startsWith("/")) return path;
  scope.report("openapi-assumed", { what: `the path ${path} is taken for /${path}` }, keyAt ?? value.at);
  return `/${path}`;
}

function normalisePaths(node: Node | undefined, scope: Scope): MapNode {
  if (node?.kind !== "map") return mapOf([]);
  const paths = [...node.entries].filter(([path]) => !path.startsWith("x-"));
  const rooted = paths.map(([path, entry]) => [rootPath(path, entry, scope), entry.value] as const);
  const addressesOf = findAddresses(rooted.map(([path, value]) => ({ path, item: scope.peek(value) })));
  return mapOf(
    rooted.map(([path, value]) => [
      path,
      normalisePath(path, value, (operation) => addressesOf(path, operation), scope),
    ]),
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

/** A security scheme as OpenAPI spells it: `type: bearer` is what it calls the scheme of `type: http`. */
function normaliseScheme(node: MapNode): MapNode {
  const type = textOf(memberOf(node, "type"));
  if (type === undefined || !/^(?:bearer|basic|digest)$/i.test(type)) return node;
  const others = [...node.entries].filter(([key]) => key !== "type" && key !== "scheme");
  const entries = mapOf([
    ["type", "http"],
    ["scheme", type.toLowerCase()],
  ]).entries;
  return { ...node, entries: new Map([...entries, ...others]) };
}

/** A document of OpenAPI 3 as a document of the profile, but for `allOf`. */
export function normaliseDocument(scope: Scope): MapNode {
  const { root } = scope;
  const components = memberOf(root, "components");
  if (root.kind === "map") leaveOutOthers(root, rootKeys, "the document", scope);
  if (components?.kind === "map") leaveOutOthers(components, componentKeys, "the components", scope);
  const paths = normalisePaths(memberOf(root, "paths"), scope);
  const webhooks = mapEach(root, "webhooks", scope, (item) =>
    normalisePathItem(item, scope, (operation, _, shared) => normaliseWebhook(operation, shared, scope)),
  );
  return mapOf([
    ["openapi", "3.2.0"],
    ["info", normaliseInfo(memberOf(root, "info"), scope)],
    ...copyStated(root, plainKeys),
    ["paths", paths],
    ["webhooks", webhooks],
    [
      "components",
      mapOf([
        ["schemas", normaliseSchemas(memberOf(components, "schemas"), scope)],
        ["securitySchemes", mapEach(components, "securitySchemes", scope, normaliseScheme)],
      ]),
    ],
  ]);
}
