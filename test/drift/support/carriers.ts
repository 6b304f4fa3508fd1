import type { JsonValue } from "../../../generator/model/index.js";

export type Direction = "request" | "response" | "error";

/** A document of OpenAPI in which a schema stands in one place, and the direction in which its values travel. */
interface Carrier {
  readonly direction: Direction;
  readonly carry: (schema: JsonValue) => JsonValue;
}

/** The members of an object of a document. */
export type Members = Readonly<Record<string, JsonValue>>;

const done: Members = { "204": { description: "Done" } };

/** A document whose only operation is one. */
export function documentWith(operation: Members, rest: Members = {}): JsonValue {
  return {
    openapi: "3.2.0",
    info: { title: "Example", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: { "/things": { post: { operationId: "send", responses: done, ...operation } } },
    ...rest,
  };
}

function content(schema: JsonValue, type = "application/json"): Members {
  return { content: { [type]: { schema } } };
}

function answering(status: string, schema: JsonValue): JsonValue {
  return documentWith({ responses: { ...done, [status]: { description: "", ...content(schema) } } });
}

function hook(schema: JsonValue): Members {
  return {
    requestBody: { required: true, ...content(schema) },
    responses: { "200": { description: "" } },
  };
}

function hookAnsweredBy(schema: JsonValue): Members {
  return { responses: { "200": { description: "", ...content(schema) } } };
}

function calledBack(operation: Members): JsonValue {
  return documentWith({ callbacks: { changed: { "{$request.body#/url}": { post: operation } } } });
}

function sending(type: string) {
  return (schema: JsonValue) => documentWith({ requestBody: { required: true, ...content(schema, type) } });
}

/** A place behind references: of a body, an answer or a schema that stands among the components. */
function referring(schema: JsonValue): JsonValue {
  const shared = { $ref: "#/components/schemas/Shared" };
  return documentWith(
    { responses: { "200": { description: "", ...content(shared) } } },
    { components: { schemas: { Shared: schema } } },
  );
}

/** Every place in a document where a body may stand. */
export const carriers = {
  request: { direction: "request", carry: sending("application/json") },
  "a patch": { direction: "request", carry: sending("application/merge-patch+json") },
  response: { direction: "response", carry: (schema) => answering("200", schema) },
  "an answer of a range": { direction: "response", carry: (schema) => answering("2XX", schema) },
  "a shared schema": { direction: "response", carry: referring },
  error: { direction: "error", carry: (schema) => answering("404", schema) },
  "an error of a range": { direction: "error", carry: (schema) => answering("4XX", schema) },
  "any other answer": { direction: "error", carry: (schema) => answering("default", schema) },
  "a webhook": {
    direction: "response",
    carry: (schema) => documentWith({}, { webhooks: { changed: { post: hook(schema) } } }),
  },
  "what answers a webhook": {
    direction: "request",
    carry: (schema) => documentWith({}, { webhooks: { changed: { post: hookAnsweredBy(schema) } } }),
  },
  "a callback": { direction: "response", carry: (schema) => calledBack(hook(schema)) },
  "what answers a callback": {
    direction: "request",
    carry: (schema) => calledBack(hookAnsweredBy(schema)),
  },
} as const satisfies Readonly<Record<string, Carrier>>;

function member(schema: JsonValue): JsonValue {
  return { type: "object", required: ["value"], properties: { value: schema } };
}

/** Schemas around another, which values of it travel through. */
export const wrappers = {
  "in a member": member,
  "in a member of a member": (schema) => member(member(schema)),
  "in an optional member": (schema) => ({ type: "object", properties: { value: schema } }),
  "in a list": (schema) => ({ type: "array", items: schema }),
  "in a list of lists": (schema) => ({ type: "array", items: { type: "array", items: schema } }),
  "in a tuple": (schema) => ({ type: "array", prefixItems: [{ type: "integer" }, schema] }),
  "in a map": (schema) => ({ type: "object", additionalProperties: schema }),
  "in a map beside members": (schema) => ({
    type: "object",
    properties: { id: { type: "string" } },
    additionalProperties: schema,
  }),
  "in a part of a combination": (schema) => ({
    allOf: [member(schema), { type: "object", properties: { other: { type: "string" } } }],
  }),
  "in an alternative with a tag": (schema) => ({
    oneOf: ["a", "b"].map((tag) => ({
      type: "object",
      required: ["kind", "value"],
      properties: { kind: { const: tag }, value: tag === "a" ? schema : { type: "string" } },
    })),
  }),
  "in a member that may be null": (schema) => ({
    type: "object",
    properties: { value: { anyOf: [member(schema), { type: "null" }] } },
  }),
} as const satisfies Readonly<Record<string, (schema: JsonValue) => JsonValue>>;
