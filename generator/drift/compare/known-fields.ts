import type {
  ApiSpec,
  Callback,
  Header,
  JsonValue,
  MediaType,
  Operation,
  Parameter,
  Property,
  RequestBody,
  Response,
  Schema,
  Server,
} from "../../model/index.js";
import { report, type Position } from "./comparison.js";
import { isEqualJson } from "./json.js";

type KeysOf<T> = T extends unknown ? keyof T : never;
type Fields<T> = Readonly<Partial<Record<KeysOf<T>, true>>>;

/** The fields that the comparison knows; what differs in any other is reported without a kind of its own. */
const knownFields = {
  spec: {
    title: true,
    version: true,
    description: true,
    sdk: true,
    servers: true,
    credentials: true,
    security: true,
    statedSecurity: true,
    operations: true,
    schemas: true,
    webhooks: true,
    summary: true,
    termsOfService: true,
    contact: true,
    license: true,
    externalDocs: true,
    tags: true,
  } satisfies Fields<ApiSpec>,
  operation: {
    method: true,
    path: true,
    resource: true,
    name: true,
    summary: true,
    description: true,
    deprecated: true,
    page: true,
    permissions: true,
    parameters: true,
    requestBody: true,
    responses: true,
    unwrap: true,
    pagination: true,
    security: true,
    statedSecurity: true,
    callbacks: true,
    tags: true,
    pageDescription: true,
    operationId: true,
    expression: true,
    servers: true,
  } satisfies Fields<Operation | Callback>,
  parameter: {
    name: true,
    in: true,
    required: true,
    description: true,
    deprecated: true,
    style: true,
    explode: true,
    allowReserved: true,
    allowEmptyValue: true,
    mediaType: true,
    schema: true,
    example: true,
    examples: true,
  } satisfies Fields<Parameter>,
  header: {
    name: true,
    required: true,
    description: true,
    deprecated: true,
    schema: true,
    example: true,
    examples: true,
    explode: true,
    mediaType: true,
  } satisfies Fields<Header>,
  body: {
    required: true,
    description: true,
    content: true,
  } satisfies Fields<RequestBody>,
  response: {
    status: true,
    description: true,
    content: true,
    headers: true,
    links: true,
    summary: true,
  } satisfies Fields<Response>,
  media: {
    mediaType: true,
    schema: true,
    itemSchema: true,
    example: true,
    examples: true,
    encoding: true,
  } satisfies Fields<MediaType>,
  server: { url: true, name: true, description: true, variables: true } satisfies Fields<Server>,
  property: { name: true, required: true, schema: true } satisfies Fields<Property>,
  schema: {
    kind: true,
    title: true,
    description: true,
    default: true,
    examples: true,
    deprecated: true,
    readOnly: true,
    writeOnly: true,
    nullable: true,
    name: true,
    values: true,
    items: true,
    prefix: true,
    properties: true,
    additional: true,
    variants: true,
    mode: true,
    discriminator: true,
    minimum: true,
    maximum: true,
    exclusiveMinimum: true,
    exclusiveMaximum: true,
    multipleOf: true,
    minLength: true,
    maxLength: true,
    minItems: true,
    maxItems: true,
    minProperties: true,
    maxProperties: true,
    uniqueItems: true,
    patternProperties: true,
    dependentRequired: true,
    propertyNames: true,
    contains: true,
    not: true,
    conditions: true,
    minContains: true,
    maxContains: true,
    contentEncoding: true,
    contentMediaType: true,
    contentSchema: true,
    pattern: true,
    textPattern: true,
    format: true,
  } satisfies Fields<Schema>,
} as const;

/** Members of the schemas of the model that are no keywords of the same name. */
const ownNames: ReadonlySet<string> = new Set([
  ...["kind", "name", "values", "additional", "variants", "mode", "conditions"],
]);

/** Whether the model holds a keyword of schemas under its own name. */
export function isKnownKeyword(keyword: string): boolean {
  return Object.hasOwn(knownFields.schema, keyword) && !ownNames.has(keyword);
}

/** Reports what differs in fields that the comparison does not know, so that nothing passes unseen. */
export function compareUnknownFields(
  at: Position,
  node: keyof typeof knownFields,
  base: object,
  revision: object,
): void {
  const known: Readonly<Record<string, true>> = knownFields[node];
  const before = new Map<string, JsonValue>(Object.entries(base));
  const after = new Map<string, JsonValue>(Object.entries(revision));
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    if (keyword in known || isEqualJson(before.get(keyword), after.get(keyword))) continue;
    report(at, {
      kind: "unclassified",
      keyword,
      base: at.base,
      revision: at.revision,
      before: before.get(keyword),
      after: after.get(keyword),
    });
  }
}
