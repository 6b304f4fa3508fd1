import {
  toImportableName,
  type ApiSpec,
  type NamedSchema,
  type Operation,
  type SdkInfo,
  type SecurityScheme,
} from "../../model/index.js";
import { camelCase, kebabCase, pascalCase } from "../names.js";
import { compact } from "../schema/build.js";
import type { MapNode, Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readOperation, type LocatedOperation } from "./read-operation.js";
import { readContact, readExternalDocs, readLicense, readPackageFacts, readTags } from "./read-facts.js";
import { readSecurity, readSecurityScheme } from "./read-security.js";
import { readServers } from "./read-server.js";
import { readPathItem, readWebhooks } from "./read-webhook.js";

const harmless: ReadonlySet<string> = new Set(["jsonSchemaDialect", "$self"]);

/** `info.x-sdk`; without it names are made from the title. */
function readSdk(info: MapReader, title: string, context: ReadContext): SdkInfo {
  const derived = {
    package: toImportableName(kebabCase(title)),
    factory: `create${pascalCase(title)}`,
    clientOptions: {},
  };
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
  const npm = readPackageFacts(sdk);
  sdk.end();
  return { package: packageName, factory, clientOptions, ...(npm && { npm }) };
}

type Info = Pick<
  ApiSpec,
  "title" | "version" | "summary" | "description" | "termsOfService" | "contact" | "license" | "sdk"
>;

function readInfo(root: MapReader, context: ReadContext): Info {
  const node = root.required("info", (key) => root.map(key), undefined);
  const info = node && openMap(node, "info", context);
  if (!info)
    return { title: "", version: "", sdk: { package: "api", factory: "createApi", clientOptions: {} } };
  const title = info.required("title", (key) => info.string(key), "");
  const read = compact<Info>({
    title,
    version: info.required("version", (key) => info.string(key), ""),
    summary: info.string("summary"),
    description: info.string("description"),
    termsOfService: info.string("termsOfService"),
    contact: readContact(info),
    license: readLicense(info),
    sdk: readSdk(info, title, context),
  });
  info.end();
  return read;
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
    const item = openMap(value, "a path", context);
    return item ? readPathItem(item, (method, operation) => readOperation(method, path, operation)) : [];
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
  const credentials = [...schemes].flatMap(([scheme, { value }]): SecurityScheme[] =>
    readSecurityScheme(scheme, value, context),
  );
  components?.end();
  return { schemas, credentials };
}

/** 3.1, and 3.2 for what only that has. */
function readVersion(root: MapReader): void {
  const version = root.required("openapi", (key) => root.string(key), "3.1.0");
  if (/^3\.[12]\.\d+$/.test(version)) return;
  const problem = "must be 3.1.x or 3.2.x";
  root.context.report("spec-invalid-value", { key: "openapi", problem }, root.at("openapi"));
}

/** Reads the document of a spec as far as it can be read; every problem is reported to the context. */
export function readSpec(node: Node, context: ReadContext): ApiSpec | undefined {
  const root = openMap(node, "the document", context);
  if (!root) return undefined;
  readVersion(root);
  const spec = compact<ApiSpec>({
    ...readInfo(root, context),
    externalDocs: readExternalDocs(root),
    servers: readServers(root) ?? [],
    tags: readTags(root),
    ...readComponents(root, context),
    security: [],
    ...readSecurity(root),
    operations: readOperations(root, context),
    webhooks: readWebhooks(root),
  });
  root.end(harmless);
  return spec;
}
