import {
  findMainContent,
  isIgnoredParameter,
  isJsonMediaType,
  stringifyJson,
  type Assertion,
  type Exemplified,
  type JsonValue,
  type Located,
  type MediaType,
  type LocatedSpec,
  type Operation,
  type OperationKey,
  type Parameter,
  type Place,
  type Response,
  type Schema,
  type SecurityScheme,
  type SourceRef,
} from "../../model/index.js";
import { exists, ofPresence } from "../shared/assertions.js";
import type { Collector } from "../shared/collector.js";
import {
  placeAt,
  placeOfBody,
  placeOfOperation,
  placeOfParameter,
  placeOfResponse,
} from "../shared/places.js";
import { claimDescription, claimSchema } from "./claim-schema.js";
import { findCredential } from "./find-credential.js";
import { joinCredential, type JoinedCredential } from "./join-credential.js";
import { readExampleTexts } from "./example-texts.js";

/** What claims of one operation need: where they go, and where the document says so. */
interface Context {
  readonly collector: Collector;
  readonly key: OperationKey;
  readonly locate: LocatedSpec["locate"];
  readonly joined?: JoinedCredential | undefined;
}

/** What is said of an operation outside it. */
interface Surroundings {
  /** What the page around it calls it. */
  readonly title?: string | undefined;
  /** The ways to authenticate that its document declares. */
  readonly credentials?: readonly SecurityScheme[];
}

/** Claims all that a spec says of an operation. */
export function claimOperation(
  collector: Collector,
  operation: Operation,
  locate: LocatedSpec["locate"],
  { credentials = [], title = "" }: Surroundings,
): void {
  const key: OperationKey = { method: operation.method, path: operation.path };
  const joined = joinCredential(operation, credentials);
  const context: Context = { collector, key, locate, joined };
  collector.countOperation();
  claimFacts(context, joined ? { ...operation, security: joined.security } : operation, title);
  for (const parameter of operation.parameters) claimParameter(context, parameter);
  if (operation.requestBody) {
    const { content, description, required } = operation.requestBody;
    const place = placeOfBody(key);
    const located = locate(place.root);
    claimUse(collector, place, located, description === undefined ? {} : { description });
    collector.claim(place, { aspect: "bodyRequired", required }, located.at);
    claimContent(collector, place, located, content);
  }
  for (const response of operation.responses) claimResponse(context, response);
}

/** Whether a document has words for something; platforms write empty ones where nobody wrote any. */
export function isSaid(words: string | undefined): words is string {
  return words !== undefined && words.trim() !== "";
}

function claimFacts({ collector, key, locate }: Context, operation: Operation, title: string): void {
  const place = placeOfOperation(key);
  const { at } = locate(place.root);
  const { callbacks, description, name, pagination, permissions, resource, security, servers, tags, unwrap } =
    operation;
  collector.claim(
    place,
    { aspect: "operation", title: isSaid(operation.summary) ? operation.summary : title, resource: [] },
    at,
  );
  collector.claim(place, { aspect: "name", resource, name }, at);
  claimDescription(collector, place, description, at);
  if (operation.deprecated) collector.claim(place, { aspect: "deprecated" }, at);
  claimPage(collector, place, operation, at);
  if (permissions) collector.claim(place, { aspect: "permissions", permissions }, at);
  if (tags) collector.claim(place, { aspect: "tags", tags }, at);
  if (security) collector.claim(place, { aspect: "security", security }, at);
  if (servers) collector.claim(place, { aspect: "servers", servers }, at);
  if (callbacks) collector.claim(place, { aspect: "callbacks", callbacks }, at);
  if (pagination) collector.claim(place, { aspect: "list", pagination }, at);
  if (unwrap !== undefined) claimUnwrap({ collector, key, locate }, operation, unwrap);
}

function claimPage(
  collector: Collector,
  place: Place,
  { page, pageDescription }: Operation,
  at: SourceRef,
): void {
  if (page === undefined) return;
  const described = isSaid(pageDescription) && { description: pageDescription };
  collector.claim(place, { aspect: "page", url: page, ...described }, at);
}

function claimUnwrap({ collector, key, locate }: Context, { responses }: Operation, member: string): void {
  const success = responses.find(({ status }) => status.startsWith("2"));
  if (!success) return;
  const place = placeOfResponse(key, success.status);
  collector.claim(place, { aspect: "envelope", member }, locate(place.root).at);
}

interface Use {
  readonly required?: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
}

function claimUse(collector: Collector, place: Place, { at }: Located, use: Use): void {
  collector.claim(place, exists, at);
  if (use.required !== undefined)
    collector.claim(place, ofPresence[use.required ? "required" : "optional"], at);
  claimDescription(collector, place, use.description, at);
  if (use.deprecated) collector.claim(place, { aspect: "deprecated" }, at);
}

/** Claims a header by which a call authenticates; what it is used for. */
function claimCredential(
  { collector, joined, key }: Context,
  credential: Assertion | undefined,
  { at }: Located,
): string {
  if (!credential) return "the media types say it";
  if (joined) {
    collector.claim(placeAt({ kind: "api" }), { aspect: "securityScheme", scheme: joined.scheme }, at);
    if (!joined.isAlone) return "a call must authenticate by it and by what its security states";
    return "it is the way to authenticate";
  }
  collector.claim(placeOfOperation(key), credential, at);
  return "it is the way to authenticate";
}

/** A header that OpenAPI says elsewhere than among the parameters: in the media types, or as a way to authenticate. */
function claimIgnored(context: Context, parameter: Parameter, located: Located): void {
  const { method, path } = context.key;
  const use = claimCredential(context, findCredential(parameter), located);
  const operation = `${method} ${path}`;
  context.collector.report("header-no-parameter", { name: parameter.name, operation, use }, located.at);
}

function claimParameter(context: Context, parameter: Parameter): void {
  const { collector, key, locate } = context;
  const { allowEmptyValue, allowReserved, examples, explode, mediaType, schema, style } = parameter;
  const { in: location, name } = parameter;
  const place = placeOfParameter(key, location, name);
  const located = locate(place.root);
  collector.countItem("read");
  if (isIgnoredParameter(parameter)) {
    claimIgnored(context, parameter, located);
    return;
  }
  claimUse(collector, place, located, parameter);
  const serialisation = { style, explode, allowReserved, allowEmptyValue, mediaType, examples };
  const stated = Object.entries(serialisation).filter(([, value]) => value !== undefined);
  // Saying nothing is the style that OpenAPI has for the place of the parameter.
  collector.claim(place, { aspect: "serialisation", serialisation: Object.fromEntries(stated) }, located.at);
  // What stands beside the schema is the example to show, before those of the schema.
  claimExamples(collector, place, located, parameter);
  claimSchema(collector, { place, schema: withoutUse(schema, parameter), located });
}

/** A schema without what its parameter says in its stead. */
function withoutUse(schema: Schema, { deprecated, description }: Parameter): Schema {
  const { deprecated: ownDeprecation, description: ownDescription, ...rest } = schema;
  return {
    ...rest,
    ...(description === undefined && ownDescription !== undefined && { description: ownDescription }),
    ...(!deprecated && ownDeprecation && { deprecated: ownDeprecation }),
  };
}

function claimExamples(collector: Collector, place: Place, { at }: Located, one: Exemplified): void {
  for (const value of listExamples(one)) collector.claim(place, { aspect: "example", value }, at);
}

/** The examples of a place, each once. */
function listExamples({ example, examples = [] }: Exemplified): readonly JsonValue[] {
  const values = [example, ...examples.map(({ value }) => value)].filter((value) => value !== undefined);
  return [...new Map(values.map((value) => [stringifyJson(value), value])).values()];
}

/** Claims the body in the form that counts, and keeps the others, and one that is not JSON, as they are stated. */
function claimContent(
  collector: Collector,
  place: Place,
  located: Located,
  content: readonly MediaType[],
): void {
  const stated = findMainContent(content);
  if (!stated) return;
  const main = readExampleTexts(stated);
  collector.claim(place, { aspect: "mediaType", mediaType: main.mediaType }, located.at);
  claimExamples(collector, place, located, main);
  if (main.schema) claimSchema(collector, { place, schema: main.schema, located });
  const isAlone = content.length === 1 && isJsonMediaType(main.mediaType);
  const isPlain = !main.encoding && !main.itemSchema && !main.examples;
  if (isAlone && isPlain) return;
  const forms = content.map((one) => (one === stated ? main : one));
  collector.claim(place, { aspect: "content", content: forms }, located.at);
}

function claimResponse({ collector, key, locate }: Context, response: Response): void {
  const { content, description, headers, links, status } = response;
  const place = placeOfResponse(key, status);
  const located = locate(place.root);
  collector.claim(place, exists, located.at);
  if (description !== "")
    collector.claim(place, { aspect: "responseDescription", text: description }, located.at);
  if (headers.length > 0) collector.claim(place, { aspect: "headers", headers }, located.at);
  if (links) collector.claim(place, { aspect: "links", links }, located.at);
  claimContent(collector, place, located, content);
}
