import type { ApiSpec, Credential, Operation, SdkInfo } from "../../model/index.js";
import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { printJson } from "./print-json.js";
import { printYaml } from "./print-yaml.js";
import { writeOperation } from "./write-operation.js";
import { writeSchema } from "./write-schema.js";

function writeSdk(sdk: SdkInfo): MapNode {
  const options = Object.entries(sdk.clientOptions);
  return mapOf([
    ["package", sdk.package],
    ["factory", sdk.factory],
    ["clientOptions", options.length === 0 ? undefined : mapOf(options)],
  ]);
}

function writePaths(operations: readonly Operation[]): MapNode {
  const paths = new Map<string, [string, Content][]>();
  for (const operation of operations) {
    const item = paths.get(operation.path) ?? [];
    item.push([operation.method, writeOperation(operation)]);
    paths.set(operation.path, item);
  }
  return mapOf([...paths].map(([path, item]) => [path, mapOf(item)]));
}

function writeCredential(credential: Credential): MapNode {
  const isBearer = credential.type === "bearer";
  return mapOf([
    ["type", isBearer ? "http" : "apiKey"],
    ["description", credential.description],
    ["scheme", isBearer ? "bearer" : undefined],
    ["in", isBearer ? undefined : "header"],
    ["name", isBearer ? undefined : credential.header],
    [
      "x-sdk",
      mapOf([
        ["option", credential.option],
        ["environment", credential.environment],
      ]),
    ],
  ]);
}

const mapUnlessEmpty = (members: readonly (readonly [string, Node])[]): MapNode | undefined =>
  members.length === 0 ? undefined : mapOf(members);

function writeComponents({ schemas, credentials }: ApiSpec): MapNode | undefined {
  const members: readonly (readonly [string, MapNode | undefined])[] = [
    ["schemas", mapUnlessEmpty(schemas.map(({ name, schema }) => [name, writeSchema(schema)]))],
    ["securitySchemes", mapUnlessEmpty(credentials.map((it) => [it.scheme, writeCredential(it)]))],
  ];
  return members.every(([, section]) => section === undefined) ? undefined : mapOf(members);
}

function writeServers({ servers }: ApiSpec): Content | undefined {
  if (servers.length === 0) return undefined;
  return servers.map(({ url, description }) =>
    mapOf([
      ["url", url],
      ["description", description],
    ]),
  );
}

/** The document of a spec: an OpenAPI 3.1 object in the canonical key order. */
export function writeSpec(spec: ApiSpec): MapNode {
  const info = mapOf([
    ["title", spec.title],
    ["version", spec.version],
    ["description", spec.description],
    ["x-sdk", writeSdk(spec.sdk)],
  ]);
  const security = spec.security.map((schemes) => mapOf(schemes.map((scheme) => [scheme, []])));
  return mapOf([
    ["openapi", "3.1.0"],
    ["info", info],
    ["servers", writeServers(spec)],
    ["security", security],
    ["paths", writePaths(spec.operations)],
    ["components", writeComponents(spec)],
  ]);
}

/** A spec as canonical YAML: the same spec gives the same bytes, and reading them gives the same spec. */
export function writeOpenApi(spec: ApiSpec): string {
  return printYaml(writeSpec(spec));
}

/** The document of {@link writeOpenApi} as JSON, for tools that want no YAML. */
export function writeOpenApiJson(spec: ApiSpec): string {
  return printJson(writeSpec(spec));
}
