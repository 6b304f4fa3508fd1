import { mapOf, type Content, type Entry, type MapNode, type Node } from "../tree.js";
import { copyStated, leaveOutOthers, mapEach } from "./content.js";
import type { Address } from "../names.js";
import { findFreeName } from "../../model/index.js";
import { memberOf, textOf } from "./nodes.js";
import { takePlainNames } from "./path-names.js";
import { takeQueries, type QueriedPath } from "./path-queries.js";
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

function normalisePath(
  { path, queries }: QueriedPath,
  reference: Node,
  addressOf: AddressOf,
  scope: Scope,
): MapNode {
  const item = scope.follow(reference);
  if (item?.kind !== "map") return mapOf([]);
  return normalisePathItem(item, scope, (operation, _, shared) =>
    normaliseOperation(operation, { path, queries, shared, addressOf }, scope),
  );
}

/** A path from the root of the server: what stands behind the name of a host without a slash would be a part of that name. */
function rootPath(path: string, { keyAt, value }: Entry, scope: Scope): string {
  if (path.startsWith("/")) return path;
  scope.report("openapi-assumed", { what: `the path ${path} is taken for /${path}` }, keyAt ?? value.at);
  return `/${path}`;
}

/** A path with plain names in its braces. */
function plainPath(path: string, { keyAt, value }: Entry, scope: Scope): string {
  const plain = takePlainNames(path);
  const what = `the path ${path} is taken for ${plain}`;
  if (plain !== path) scope.report("openapi-assumed", { what }, keyAt ?? value.at);
  return plain;
}

/** A path that is written in another way than others of the document: a fragment, which is never sent, tells them apart. */
function keepApart({ path, queries }: QueriedPath, taken: Set<string>): QueriedPath {
  const isFree = !taken.has(path);
  const other = `${path}${path.includes("#") ? "&" : "#"}${queries.map(({ key }) => key).join("&")}`;
  const free = isFree ? path : findFreeName(other, (one) => taken.has(one));
  taken.add(free);
  return { path: free, queries };
}

function normalisePaths(node: Node | undefined, scope: Scope): MapNode {
  if (node?.kind !== "map") return mapOf([]);
  const paths = [...node.entries].filter(([path]) => !path.startsWith("x-"));
  const taken = new Set(paths.map(([path]) => path));
  const sites = paths.map(([written, entry]) => {
    const queried = takeQueries(plainPath(rootPath(written, entry, scope), entry, scope));
    return { queried: written === queried.path ? queried : keepApart(queried, taken), item: entry.value };
  });
  const addressesOf = findAddresses(
    sites.map(({ queried: { path }, item }) => ({ path, item: scope.peek(item) })),
  );
  return mapOf(
    sites.map(({ queried, item }) => {
      const addressOf: AddressOf = (operation) => addressesOf(queried.path, operation);
      return [queried.path, normalisePath(queried, item, addressOf, scope)];
    }),
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
