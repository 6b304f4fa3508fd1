import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type {
  ApiSpec,
  Operation,
  Pagination,
  Parameter,
  RequestBody,
  Response,
  Schema,
  SdkInfo,
  SecurityScheme,
  Server,
} from "../../generator/model/index.js";
import { writeOpenApiJson } from "../../generator/openapi/index.js";
import { list, members, number, schemaSamples } from "./support/schema-samples.js";
import { listEdits, type Edit, type Samples } from "./support/edits.js";
import {
  answer,
  inJsonQuery,
  inQuery,
  inRequest,
  inResponse,
  inSharedType,
  inVariant,
  operation,
  query,
  spec,
  text,
} from "./support/small-spec.js";
import { json as contentOf } from "../support/contents.js";
import { asOthersWrite } from "../support/as-others-write.js";

const places: readonly (readonly [string, (schema: Schema) => ApiSpec])[] = [
  ["a member of a request", inRequest],
  ["an optional member of a request", (schema) => inRequest(schema, false)],
  ["a query parameter", inQuery],
  ["a member of an answer", inResponse],
  ["an optional member of an answer", (schema) => inResponse(schema, false)],
  ["a member of an error", (schema) => inResponse(schema, true, "4XX")],
  ["a type that several operations share", inSharedType],
  ["the items of a list", (schema) => inResponse({ kind: "array", items: schema })],
  ["a query parameter written as JSON", inJsonQuery],
  ["a member of a variant that a tag tells", inVariant],
  ["the values of a map", (schema) => inResponse({ kind: "map", values: schema })],
];

const base = operation();
const server: Server = { url: "https://api.example.com" };
const json: RequestBody = { required: true, content: contentOf(members) };

const parameterSamples: Samples<Parameter> = {
  name: { carrier: query("q", text), values: ["q", "search"], isRequired: true },
  in: { carrier: query("q", text), values: ["query", "header", "cookie"], isRequired: true },
  required: { carrier: query("q", text), values: [true, false], isRequired: true },
  description: { carrier: query("q", text), values: ["one", "two"] },
  deprecated: { carrier: query("q", text), values: [true] },
  style: { carrier: query("q", list), values: ["spaceDelimited", "pipeDelimited"] },
  explode: { carrier: query("q", list), values: [false] },
  allowReserved: { carrier: query("q", text), values: [true] },
  allowEmptyValue: { carrier: query("q", text), values: [true] },
  mediaType: { carrier: query("q", text), values: ["application/json"] },
  schema: { carrier: query("q", text), values: [text, number, list], isRequired: true },
  example: { carrier: query("q", text), values: ["one", "two"] },
  examples: { carrier: query("q", text), values: [[{ name: "a", value: "one" }]] },
};

const bodySamples: Samples<RequestBody> = {
  required: { carrier: json, values: [true, false], isRequired: true },
  description: { carrier: json, values: ["one", "two"] },
  content: {
    carrier: json,
    values: [contentOf(members), contentOf(list), contentOf(text)],
    isRequired: true,
  },
};

const pagination: Pagination = { style: "page", parameter: "page", items: ["result"] };
const paginationSamples: Samples<Pagination> = {
  style: { carrier: pagination, values: ["page", "cursor"], isRequired: true },
  parameter: { carrier: pagination, values: ["page", "offset"], isRequired: true },
  sizeParameter: { carrier: pagination, values: ["per_page", "limit"] },
  items: { carrier: pagination, values: [["result"], ["data"]], isRequired: true },
  totalCount: { carrier: pagination, values: [["total"], ["count"]] },
  totalPages: { carrier: pagination, values: [["pages"], ["total_pages"]] },
  pageSize: { carrier: pagination, values: [["size"], ["per_page"]] },
  hasMore: { carrier: pagination, values: [["more"], ["has_more"]] },
  nextCursor: { carrier: pagination, values: [["next"], ["cursor"]] },
  lastItem: { carrier: pagination, values: [["id"], ["key"]] },
};

const answers = [answer(members), answer(text, "404")];
const responseSamples: Samples<Response> = {
  status: { carrier: answer(members), values: ["200", "201"], isRequired: true },
  description: { carrier: answer(members), values: ["one", "two"], isRequired: true },
  content: {
    carrier: answer(members),
    values: [[], contentOf(members), contentOf(members, { mediaType: "text/plain" })],
    isRequired: true,
  },
  summary: { carrier: answer(members), values: ["one", "two"] },
  headers: {
    carrier: answer(members),
    values: [[], [{ name: "X-Total", required: false, schema: text }]],
    isRequired: true,
  },
  links: { carrier: answer(members), values: [{ next: { operationId: "logs.get" } }] },
};

const operationSamples: Samples<Operation> = {
  statedSecurity: "as that of a spec",
  method: { carrier: base, values: ["get", "post"], isRequired: true },
  path: { carrier: base, values: ["/logs/{log_id}", "/v2/logs/{log_id}"], isRequired: true },
  resource: { carrier: base, values: [["logs"], ["journal", "logs"]], isRequired: true },
  name: { carrier: base, values: ["get", "read"], isRequired: true },
  summary: { carrier: base, values: ["one", "two"] },
  description: { carrier: base, values: ["one", "two"] },
  deprecated: { carrier: base, values: [true] },
  page: { carrier: base, values: ["https://example.com/one", "https://example.com/two"] },
  permissions: { carrier: base, values: [["Read"], ["Write"], ["Read", "Write"]] },
  parameters: {
    carrier: base,
    values: [base.parameters, [...base.parameters, query("q", text)]],
    isRequired: true,
  },
  requestBody: { carrier: base, values: [json] },
  responses: { carrier: base, values: [answers, answers.slice(0, 1)], isRequired: true },
  unwrap: { carrier: base, values: ["result", "data"] },
  pagination: { carrier: base, values: [pagination] },
  tags: { carrier: base, values: [["logs"], ["logs", "new"]] },
  pageDescription: "stands with the page",
  security: { carrier: base, values: [[[{ scheme: "key", scopes: [] }]]] },
  servers: { carrier: base, values: [[server]] },
  callbacks: {
    carrier: base,
    values: [
      [{ name: "done", expression: "{$request.query.url}", method: "post", parameters: [], responses: [] }],
    ],
  },
};

const sdk: SdkInfo = { package: "@example/api", factory: "createExample", clientOptions: {} };
const sdkSamples: Samples<SdkInfo> = {
  package: { carrier: sdk, values: ["@example/api", "@example/client"], isRequired: true },
  factory: { carrier: sdk, values: ["createExample", "createClientOfExample"], isRequired: true },
  clientOptions: {
    carrier: sdk,
    values: [{}, { account_id: "accountId" }, { account_id: "account" }],
    isRequired: true,
  },
  npm: {
    carrier: sdk,
    values: [{ license: "MIT" }, { license: "MIT", publishConfig: { access: "public" } }],
  },
};

const serverSamples: Samples<Server> = {
  url: { carrier: server, values: ["https://api.example.com", "https://api.example.org"], isRequired: true },
  description: { carrier: server, values: ["one", "two"] },
  name: { carrier: server, values: ["one", "two"] },
  variables: { carrier: server, values: [{ region: { default: "eu" } }] },
};

type Key = SecurityScheme & { readonly type: "apiKey" };
const credential: Key = { scheme: "key", type: "apiKey", in: "header", name: "X-Key", option: "apiKey" };
const credentialSamples: Samples<Key> = {
  scheme: { carrier: credential, values: ["key", "otherKey"], isRequired: true },
  type: "the other types have other fields",
  in: { carrier: credential, values: ["header", "query", "cookie"], isRequired: true },
  name: { carrier: credential, values: ["X-Key", "X-Api-Key"], isRequired: true },
  deprecated: { carrier: credential, values: [true] },
  description: { carrier: credential, values: ["one", "two"] },
  option: { carrier: credential, values: ["apiKey", "key"] },
  environment: { carrier: credential, values: ["API_KEY", "KEY"] },
};

const whole = spec([base]);
const specSamples: Samples<ApiSpec> = {
  statedSecurity: "it stands beside `security` where a document names a scheme that it does not describe",
  title: { carrier: whole, values: ["One", "Two"], isRequired: true },
  version: { carrier: whole, values: ["1.0.0", "1.1.0"], isRequired: true },
  description: { carrier: whole, values: ["one", "two"] },
  summary: { carrier: whole, values: ["one", "two"] },
  termsOfService: { carrier: whole, values: ["https://example.com/one", "https://example.com/two"] },
  contact: { carrier: whole, values: [{ name: "One" }, { name: "Two" }] },
  license: { carrier: whole, values: [{ name: "MIT" }, { name: "ISC" }] },
  externalDocs: { carrier: whole, values: [{ url: "https://example.com" }] },
  tags: { carrier: whole, values: [[{ name: "logs" }]] },
  webhooks: {
    carrier: whole,
    values: [[{ name: "done", method: "post", parameters: [], responses: [] }]],
  },
  sdk: "its fields have samples of their own",
  servers: { carrier: whole, values: [[], [server]], isRequired: true },
  credentials: { carrier: whole, values: [[], [credential]], isRequired: true },
  security: {
    carrier: whole,
    values: [[], [[{ scheme: "key", scopes: [] }]], [[{ scheme: "token", scopes: [] }]]],
    isRequired: true,
  },
  operations: {
    carrier: whole,
    values: [[base], [base, operation({ path: "/logs", name: "list", parameters: [] })]],
    isRequired: true,
  },
  schemas: { carrier: whole, values: [[], [{ name: "Log", schema: members }]], isRequired: true },
};

function placed<T>(edits: readonly Edit<T>[], place: (thing: T) => ApiSpec): readonly Edit<ApiSpec>[] {
  return edits.map(({ title, base: before, revision }) => ({
    title,
    base: place(before),
    revision: place(revision),
  }));
}

const inOperation = (rest: Partial<Operation>): ApiSpec => spec([operation(rest)]);

const catalogue: readonly (readonly [string, readonly Edit<ApiSpec>[]])[] = [
  ...places.map(([name, place]) => [`a schema as ${name}`, placed(listEdits(schemaSamples), place)] as const),
  [
    "a parameter",
    placed(listEdits(parameterSamples), (parameter) =>
      inOperation({ parameters: [...base.parameters, parameter] }),
    ),
  ],
  ["a body", placed(listEdits(bodySamples), (requestBody) => inOperation({ requestBody }))],
  ["a response", placed(listEdits(responseSamples), (response) => inOperation({ responses: [response] }))],
  ["an operation", placed(listEdits(operationSamples), (whole) => spec([whole]))],
  ["a pagination", placed(listEdits(paginationSamples), (page) => inOperation({ pagination: page }))],
  ["the package", placed(listEdits(sdkSamples), (info) => spec([base], [], { sdk: info }))],
  ["a server", placed(listEdits(serverSamples), (one) => spec([base], [], { servers: [one] }))],
  ["a credential", placed(listEdits(credentialSamples), (one) => spec([base], [], { credentials: [one] }))],
  ["the API", listEdits(specSamples)],
];

/** What stands at a JSON pointer (RFC 6901) of the document that a spec is written as. */
function findAt(document: ApiSpec, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, step) => (value as Record<string, unknown> | undefined)?.[step],
      JSON.parse(writeOpenApiJson(asOthersWrite(document))),
    );
}

describe.each(catalogue)("a single edit of %s", (_name, all) => {
  const edits = all.filter(
    ({ base: before, revision }) => JSON.stringify(before) !== JSON.stringify(revision),
  );

  it.each(edits)("is exactly one change: $title", ({ base: before, revision }) => {
    expect(compare(before, revision)).toHaveLength(1);
  });

  it("is a change that points at what was there and at what is there now", () => {
    for (const { title, base: before, revision } of edits) {
      for (const change of compare(before, revision)) {
        if (change.base !== undefined)
          expect(findAt(before, change.base), `${title}, ${change.kind} ${change.base}`).toBeDefined();
        if (change.revision !== undefined)
          expect(
            findAt(revision, change.revision),
            `${title}, ${change.kind} ${change.revision}`,
          ).toBeDefined();
      }
    }
  });
});
