import {
  groupBy,
  type ApiSpec,
  type ExternalDocs,
  type Operation,
  type PackageFacts,
  type SdkInfo,
  type Tag,
} from "../../model/index.js";
import { mapOf, type MapNode } from "../tree.js";
import { findVersion } from "./find-version.js";
import { listUnlessEmpty, mapUnlessEmpty, recordOf, type Members } from "./members.js";
import { printJson } from "./print-json.js";
import { printYaml } from "./print-yaml.js";
import { writePathItem, writeWebhooks } from "./write-exchange.js";
import { writeOperation } from "./write-operation.js";
import { writeSchema } from "./write-schema.js";
import { writeSecurity, writeSecurityScheme } from "./write-security.js";
import { writeServers } from "./write-server.js";

function writeNpm({ publishConfig, ...facts }: PackageFacts): MapNode {
  return mapOf([
    ["private", facts.private],
    ["license", facts.license],
    ["author", facts.author],
    ["repository", facts.repository],
    ["keywords", facts.keywords],
    ["publishConfig", writeTexts(publishConfig)],
  ]);
}

function writeSdk(sdk: SdkInfo): MapNode {
  return mapOf([
    ["package", sdk.package],
    ["factory", sdk.factory],
    ["clientOptions", recordOf(sdk.clientOptions, (option) => option)],
    ["npm", sdk.npm && writeNpm(sdk.npm)],
  ]);
}

/** Members that are texts and flags alone, as a map. */
function writeTexts(texts: object | undefined): MapNode | undefined {
  return texts && mapOf(Object.entries(texts) as Members);
}

function writeInfo(spec: ApiSpec): MapNode {
  const { contact, license } = spec;
  return mapOf([
    ["title", spec.title],
    ["version", spec.version],
    ["summary", spec.summary],
    ["description", spec.description],
    ["termsOfService", spec.termsOfService],
    ["contact", writeTexts(contact && { name: contact.name, url: contact.url, email: contact.email })],
    [
      "license",
      writeTexts(license && { name: license.name, identifier: license.identifier, url: license.url }),
    ],
    ["x-sdk", writeSdk(spec.sdk)],
  ]);
}

function writePaths(operations: readonly Operation[]): MapNode {
  const paths = groupBy(operations, ({ path }) => path);
  return mapOf([...paths].map(([path, items]) => [path, writePathItem(items, writeOperation)]));
}

function writeComponents({ schemas, credentials }: ApiSpec): MapNode | undefined {
  const members: readonly (readonly [string, MapNode | undefined])[] = [
    ["schemas", mapUnlessEmpty(schemas.map(({ name, schema }) => [name, writeSchema(schema)]))],
    ["securitySchemes", mapUnlessEmpty(credentials.map((it) => [it.scheme, writeSecurityScheme(it)]))],
  ];
  return members.every(([, section]) => section === undefined) ? undefined : mapOf(members);
}

function writeExternalDocs(docs: ExternalDocs | undefined): MapNode | undefined {
  return writeTexts(docs && { url: docs.url, description: docs.description });
}

function writeTag(tag: Tag): MapNode {
  return mapOf([
    ["name", tag.name],
    ["summary", tag.summary],
    ["description", tag.description],
    ["parent", tag.parent],
    ["kind", tag.kind],
    ["externalDocs", writeExternalDocs(tag.externalDocs)],
  ]);
}

/** The document of a spec: an OpenAPI object in the canonical key order. */
export function writeSpec(spec: ApiSpec): MapNode {
  return mapOf([
    ["openapi", findVersion(spec)],
    ["info", writeInfo(spec)],
    ["externalDocs", writeExternalDocs(spec.externalDocs)],
    ["servers", writeServers(spec.servers)],
    ["tags", listUnlessEmpty(spec.tags?.map(writeTag))],
    ["security", writeSecurity(spec.security)],
    ["paths", writePaths(spec.operations)],
    ["webhooks", writeWebhooks(spec.webhooks)],
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
