import { pathMethods } from "../../model/index.js";

/** The objects of OpenAPI that are walked through in search of what the model does not hold. */
export type ObjectKind =
  | "api"
  | "info"
  | "contact"
  | "license"
  | "externalDocs"
  | "tag"
  | "server"
  | "variable"
  | "path"
  | "operation"
  | "parameter"
  | "header"
  | "body"
  | "response"
  | "media"
  | "encoding"
  | "example"
  | "link"
  | "discriminator"
  | "scheme"
  | "flows"
  | "flow"
  | "components";

/**
 * What the model has of a member: all of it, or an object of a kind, one for each name, or one for each item of a list;
 * a schema, or what is compared as one of a set and walked apart. Of `encodings` of parts by their place it has nothing.
 */
export type Member =
  | "held"
  | "encodings"
  | { readonly one: ObjectKind }
  | { readonly each: ObjectKind }
  | { readonly items: ObjectKind; readonly by: string }
  | { readonly schema: true };

const held = "held";

function allHeld(...names: readonly string[]): Readonly<Record<string, Member>> {
  return Object.fromEntries(names.map((name) => [name, held]));
}

const typed = { schema: { schema: true }, example: held, examples: { each: "example" } } as const;
const described = allHeld("description", "required", "deprecated", "style", "explode");
const exchange: Readonly<Record<string, Member>> = {
  ...allHeld("tags", "summary", "description", "operationId", "deprecated", "security", "parameters"),
  // Walked one by one, each with the direction in which it travels.
  responses: held,
  externalDocs: { one: "externalDocs" },
  requestBody: { one: "body" },
  servers: { items: "server", by: "url" },
};

const encodingsByPlace = { prefixEncoding: "encodings", itemEncoding: "encodings" } as const;

/** The objects of which the model holds every member, whatever it is called. */
export const wholeObjects: ReadonlySet<ObjectKind> = new Set(["link"]);

/** The members of each kind of object that the model holds; every other one is compared as it is written. */
export const grammar: Readonly<Record<ObjectKind, Readonly<Record<string, Member>>>> = {
  api: {
    // The version of OpenAPI is a matter of spelling.
    ...allHeld("openapi", "paths", "webhooks", "security"),
    info: { one: "info" },
    servers: { items: "server", by: "url" },
    tags: { items: "tag", by: "name" },
    externalDocs: { one: "externalDocs" },
    components: { one: "components" },
  },
  info: {
    ...allHeld("title", "version", "summary", "description", "termsOfService", "x-sdk"),
    contact: { one: "contact" },
    license: { one: "license" },
  },
  contact: allHeld("name", "url", "email"),
  license: allHeld("name", "identifier", "url"),
  externalDocs: allHeld("url", "description"),
  tag: {
    ...allHeld("name", "summary", "description", "parent", "kind"),
    externalDocs: { one: "externalDocs" },
  },
  server: { ...allHeld("url", "name", "description"), variables: { each: "variable" } },
  variable: allHeld("default", "enum", "description"),
  // Operations of other methods are walked one by one.
  path: {
    ...allHeld("$ref", "parameters", "additionalOperations", ...pathMethods),
    servers: { items: "server", by: "url" },
  },
  operation: {
    ...exchange,
    ...allHeld("callbacks", "x-sdk", "x-permissions", "x-unwrap", "x-pagination"),
  },
  parameter: {
    ...typed,
    ...described,
    ...allHeld("name", "in", "allowReserved", "allowEmptyValue"),
    content: { each: "media" },
  },
  header: { ...typed, ...described, content: { each: "media" } },
  body: { ...allHeld("description", "required"), content: { each: "media" } },
  response: {
    ...allHeld("summary", "description"),
    links: { each: "link" },
    headers: { each: "header" },
    content: { each: "media" },
  },
  media: { ...typed, itemSchema: { schema: true }, encoding: { each: "encoding" }, ...encodingsByPlace },
  encoding: {
    ...allHeld("contentType", "style", "explode", "allowReserved"),
    headers: { each: "header" },
    // Of parts within parts, which are walked with the schemas of those.
    ...allHeld("encoding", "prefixEncoding", "itemEncoding"),
  },
  example: allHeld("summary", "description", "value", "dataValue", "serializedValue", "externalValue"),
  link: {},
  discriminator: allHeld("propertyName", "mapping", "defaultMapping"),
  scheme: {
    ...allHeld("type", "description", "name", "in", "scheme", "bearerFormat", "openIdConnectUrl"),
    ...allHeld("x-sdk"),
    flows: { one: "flows" },
  },
  flows: {
    implicit: { one: "flow" },
    password: { one: "flow" },
    clientCredentials: { one: "flow" },
    authorizationCode: { one: "flow" },
    deviceAuthorization: { one: "flow" },
  },
  flow: allHeld("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl", "scopes"),
  components: {
    // What these hold is walked where it is used, schemas by their names.
    ...allHeld("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links"),
    ...allHeld("callbacks", "pathItems", "mediaTypes"),
    securitySchemes: { each: "scheme" },
  },
};
