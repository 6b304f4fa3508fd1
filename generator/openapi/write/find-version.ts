import {
  listChildSchemas,
  listContentSchemas,
  methods,
  type ApiSpec,
  type Exchange,
  type MediaType,
  type Response,
  type Schema,
  type SecurityScheme,
} from "../../model/index.js";

function needsSchema(schema: Schema): boolean {
  const hasDefault = schema.kind === "union" && schema.discriminator?.defaultMapping !== undefined;
  return hasDefault || listChildSchemas(schema).some(needsSchema);
}

function needsContent(content: readonly MediaType[]): boolean {
  const needs = content.some(
    ({ itemSchema, examples = [] }) =>
      itemSchema !== undefined || examples.some(({ serializedValue }) => serializedValue !== undefined),
  );
  return needs || listContentSchemas(content).some(needsSchema);
}

const needsResponse = ({ summary, content, headers }: Response): boolean =>
  summary !== undefined || needsContent(content) || headers.some(({ schema }) => needsSchema(schema));

function needsExchange({ method, parameters, requestBody, responses, servers = [] }: Exchange): boolean {
  return (
    !methods.some((known) => known === method) ||
    parameters.some(
      ({ in: location, schema, style }) =>
        location === "querystring" || style === "cookie" || needsSchema(schema),
    ) ||
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
    spec.credentials.some(needsScheme) ||
    spec.schemas.some(({ schema }) => needsSchema(schema));
  return needs ? "3.2.0" : "3.1.0";
}
