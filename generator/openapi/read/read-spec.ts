import {
  methods,
  type ApiSpec,
  type Method,
  type NamedSchema,
  type Operation,
  type SdkInfo,
  type Server,
} from "../../model/index.js";
import { camelCase, kebabCase, pascalCase } from "../names.js";
import { compact } from "../schema/build.js";
import type { MapNode, Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readOperation, type LocatedOperation } from "./read-operation.js";
import { readCredential, readRequirement } from "./read-security.js";

const harmless: ReadonlySet<string> = new Set(["tags", "externalDocs", "jsonSchemaDialect"]);
const harmlessInfo: ReadonlySet<string> = new Set(["summary", "termsOfService", "contact", "license"]);
const harmlessPathKeys: ReadonlySet<string> = new Set(["summary", "description"]);

/** `info.x-sdk`; without it names are made from the title. */
function readSdk(info: MapReader, title: string, context: ReadContext): SdkInfo {
  const derived = { package: kebabCase(title), factory: `create${pascalCase(title)}`, clientOptions: {} };
  const node = info.map("x-sdk");
  const sdk = node && openMap(node, "the x-sdk of info", context);
  if (!sdk) return derived;
  const packageName = sdk.string("package") ?? derived.package;
  const factory = sdk.string("factory") ?? derived.factory;
  const options = sdk.map("clientOptions");
  const reader = options && openMap(options, "clientOptions", context);
  const names = [...(options?.entries.keys() ?? [])];
  const clientOptions = Object.fromEntries(
    names.map((name) => [name, reader?.string(name) ?? camelCase(name)]),
  );
  sdk.end();
  return { package: packageName, factory, clientOptions };
}

function readInfo(root: MapReader, context: ReadContext) {
  const node = root.required("info", (key) => root.map(key), undefined);
  const info = node && openMap(node, "info", context);
  if (!info)
    return { title: "", version: "", sdk: { package: "api", factory: "createApi", clientOptions: {} } };
  const title = info.required("title", (key) => info.string(key), "");
  const read = compact<Pick<ApiSpec, "title" | "version" | "description" | "sdk">>({
    title,
    version: info.required("version", (key) => info.string(key), ""),
    description: info.string("description"),
    sdk: readSdk(info, title, context),
  });
  info.end(harmlessInfo);
  return read;
}

function readServer(node: Node, context: ReadContext): Server[] {
  const map = openMap(node, "a server", context);
  if (!map) return [];
  const url = map.required("url", (key) => map.string(key), "");
  const server = compact<Server>({ url, description: map.string("description") });
  map.end();
  return [server];
}

const isMethod = (key: string): key is Method => methods.some((method) => method === key);

function readPathItem(path: string, node: Node, context: ReadContext): LocatedOperation[] {
  const map = openMap(node, "a path", context);
  if (!map) return [];
  const keys = [...map.node.entries.keys()].filter(isMethod);
  const operations = keys.flatMap((method) => {
    const child = map.child(method);
    return child ? readOperation(method, path, child, context) : [];
  });
  map.end(harmlessPathKeys);
  return operations;
}

/** Two operations must differ in their name, and in their address when the names of path parameters do not count. */
function reportDuplicates(operations: readonly LocatedOperation[], context: ReadContext): void {
  const seen = new Set<string>();
  for (const { operation, node } of operations) {
    const { method, path, resource, name } = operation;
    const keys = [[...resource, name].join("."), `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`];
    const taken = keys.find((key) => seen.has(key));
    if (taken !== undefined) context.report("operation-duplicate", { id: taken }, node.at);
    keys.forEach((key) => seen.add(key));
  }
}

function readOperations(root: MapReader, context: ReadContext): Operation[] {
  const paths = root.map("paths")?.entries ?? new Map<string, never>();
  const located = [...paths].flatMap(([path, { value, keyAt }]) => {
    if (!path.startsWith("/")) {
      context.report("spec-invalid-value", { key: path, problem: "must begin with a slash" }, keyAt);
    }
    return readPathItem(path, value, context);
  });
  reportDuplicates(located, context);
  return located.map(({ operation }) => operation);
}

function readSchemas(section: MapNode | undefined, context: ReadContext): NamedSchema[] {
  return [...(section?.entries.keys() ?? [])].flatMap((name) => {
    const schema = context.resolve(name);
    return schema ? [{ name, schema }] : [];
  });
}

function readComponents(root: MapReader, context: ReadContext): Pick<ApiSpec, "schemas" | "credentials"> {
  const node = root.map("components");
  const components = node && openMap(node, "components", context);
  const schemas = readSchemas(components?.map("schemas"), context);
  const schemes = components?.map("securitySchemes")?.entries ?? new Map<string, never>();
  const credentials = [...schemes].flatMap(([scheme, { value }]) => readCredential(scheme, value, context));
  components?.end();
  return { schemas, credentials };
}

function readVersion(root: MapReader): void {
  const version = root.required("openapi", (key) => root.string(key), "3.1.0");
  if (/^3\.1\.\d+$/.test(version)) return;
  root.context.report("spec-invalid-value", { key: "openapi", problem: "must be 3.1.x" }, root.at("openapi"));
}

/** Reads the document of a spec as far as it can be read; every problem is reported to the context. */
export function readSpec(node: Node, context: ReadContext): ApiSpec | undefined {
  const root = openMap(node, "the document", context);
  if (!root) return undefined;
  readVersion(root);
  const info = readInfo(root, context);
  const servers = (root.list("servers")?.items ?? []).flatMap((item) => readServer(item, context));
  const { schemas, credentials } = readComponents(root, context);
  const known = new Set(credentials.map(({ scheme }) => scheme));
  const security = (root.list("security")?.items ?? []).flatMap((item) =>
    readRequirement(item, known, context),
  );
  const operations = readOperations(root, context);
  root.end(harmless);
  return { ...info, servers, credentials, security, operations, schemas };
}
