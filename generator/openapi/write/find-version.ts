import {
  methods,
  type ApiSpec,
  type Exchange,
  type MediaType,
  type Response,
  type SecurityScheme,
} from "../../model/index.js";

function needsContent(content: readonly MediaType[]): boolean {
  return content.some(
    ({ itemSchema, examples = [] }) =>
      itemSchema !== undefined || examples.some(({ serializedValue }) => serializedValue !== undefined),
  );
}

const needsResponse = ({ summary, content }: Response): boolean =>
  summary !== undefined || needsContent(content);

function needsExchange({ method, parameters, requestBody, responses, servers = [] }: Exchange): boolean {
  return (
    !methods.some((known) => known === method) ||
    parameters.some(({ in: location, style }) => location === "querystring" || style === "cookie") ||
    needsContent(requestBody?.content ?? []) ||
    responses.some(needsResponse) ||
    servers.some(({ name }) => name !== undefined)
  );
}

function needsScheme(scheme: SecurityScheme): boolean {
  if (scheme.deprecated) return true;
  return (
    scheme.type === "oauth2" &&
    (scheme.metadataUrl !== undefined || scheme.flows.deviceAuthorization !== undefined)
  );
}

/** The version of OpenAPI that a spec is written in: 3.1, unless it says something that only 3.2 can. */
export function findVersion(spec: ApiSpec): "3.1.0" | "3.2.0" {
  const { operations, webhooks = [], tags = [] } = spec;
  const exchanges: Exchange[] = [
    ...operations,
    ...webhooks,
    ...operations.flatMap((one) => one.callbacks ?? []),
  ];
  const needs =
    exchanges.some(needsExchange) ||
    tags.some(({ summary, parent, kind }) => (summary ?? parent ?? kind) !== undefined) ||
    spec.servers.some(({ name }) => name !== undefined) ||
    spec.credentials.some(needsScheme);
  return needs ? "3.2.0" : "3.1.0";
}
