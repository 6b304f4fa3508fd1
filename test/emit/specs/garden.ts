import type { ApiSpec, Operation, Schema } from "../../../generator/model/index.js";
import { envelope, integer, list, object, ok, oneOf, path, query, ref, text } from "./shapes.js";
import { json } from "../../support/contents.js";

const site = "https://docs.example.com/garden";

const pages = {
  style: "page",
  parameter: "page",
  sizeParameter: "per_page",
  items: ["result"],
  totalCount: ["result_info", "total_count"],
} as const;

const pageInfo = object({ page: integer, per_page: integer, total_count: integer });

const plantParameters = [path("account_id", "The account that owns the garden."), path("id")];

const plantOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/accounts/{account_id}/plants",
    resource: ["plants"],
    name: "list",
    summary: "List plants",
    description:
      "Lists the plants of a garden, the tallest first. Plants that were removed less than a day ago are among them, so that a client can offer to bring them back.",
    page: `${site}/plants/list/`,
    permissions: ["Garden Read", "Garden Write"],
    parameters: [
      path("account_id", "The account that owns the garden."),
      query("page", { kind: "integer", minimum: 1, default: 1 }),
      query("per_page", { kind: "integer", minimum: 1, maximum: 50, default: 20 }),
      query("order_by", oneOf("height", "name"), { description: "What the list is sorted by." }),
      query(
        "filters",
        list(
          object(
            { key: oneOf("height", "name"), operator: oneOf("eq", "gt") },
            { value: list({ kind: "union", mode: "any", variants: [text, { kind: "number" }] }) },
          ),
        ),
        { mediaType: "application/json" },
      ),
      query("search", { kind: "string", nullable: true, maxLength: 64 }),
    ],
    responses: ok(envelope(list(ref("PlantListResponse")), { result_info: pageInfo })),
    unwrap: "result",
    pagination: pages,
  },
  {
    method: "post",
    path: "/accounts/{account_id}/plants",
    resource: ["plants"],
    name: "create",
    summary: "Create a plant",
    page: `${site}/plants/create/`,
    parameters: [
      path("account_id"),
      { name: "Idempotency-Key", in: "header", required: false, schema: text },
    ],
    requestBody: {
      required: true,
      content: json(
        object(
          {
            name: { kind: "string", minLength: 1, maxLength: 64, description: "What the gardener calls it." },
          },
          {
            care: list(ref("CareStep")),
            notes: { kind: "string", nullable: true },
            labels: { kind: "map", values: text },
          },
        ),
      ),
    },
    responses: ok(envelope(ref("PlantCreateResponse"))),
    unwrap: "result",
  },
  {
    method: "get",
    path: "/accounts/{account_id}/plants/{id}",
    resource: ["plants"],
    name: "get",
    summary: "Get a plant",
    page: `${site}/plants/get/`,
    parameters: plantParameters,
    responses: ok(envelope(ref("PlantGetResponse"))),
    unwrap: "result",
  },
  {
    method: "put",
    path: "/accounts/{account_id}/plants/{id}",
    resource: ["plants"],
    name: "update",
    summary: "Update a plant",
    description: "Replaces the members that are given.\n\n- `id` may change\n- `name` must stay unique",
    page: `${site}/plants/update/`,
    parameters: plantParameters,
    requestBody: {
      required: true,
      content: json(
        object(
          { id: { kind: "string", description: "The new id." }, name: text },
          { height: { kind: "number", minimum: 0 } },
        ),
      ),
    },
    responses: ok(envelope(ref("Plant"))),
    unwrap: "result",
  },
  {
    method: "delete",
    path: "/accounts/{account_id}/plants/{id}",
    resource: ["plants"],
    name: "delete",
    summary: "Delete a plant",
    deprecated: true,
    page: `${site}/plants/delete/`,
    parameters: plantParameters,
    responses: [{ status: "204", description: "Gone", headers: [], content: [] }],
  },
  {
    method: "get",
    path: "/accounts/{account_id}/plants/{id}/request",
    resource: ["plants"],
    name: "request",
    summary: "Get the request that planted it",
    page: `${site}/plants/request/`,
    parameters: plantParameters,
    responses: ok({ kind: "unknown" }),
  },
];

const bedOperations: readonly Operation[] = [
  {
    method: "put",
    path: "/accounts/{account_id}/beds/{bed_id}/order",
    resource: ["beds"],
    name: "reorder",
    summary: "Put the plants of a bed in order",
    parameters: [path("account_id"), path("bed_id")],
    requestBody: {
      required: true,
      description: "The ids, from left to right.",
      content: json(list(text)),
    },
    responses: ok(list(text)),
  },
  {
    method: "get",
    path: "/beds/{bed_id}/map.svg",
    resource: ["beds"],
    name: "drawMap",
    summary: "Draw a bed",
    parameters: [
      path("bed_id"),
      query("width", { kind: "integer", exclusiveMinimum: 0 }, { required: true }),
    ],
    responses: [
      {
        status: "200",
        description: "A drawing",
        headers: [],
        content: [{ mediaType: "image/svg+xml", schema: text }],
      },
    ],
  },
  {
    method: "get",
    path: "/accounts/{account_id}/beds/soil/samples",
    resource: ["beds", "soil", "samples"],
    name: "list",
    summary: "List soil samples",
    parameters: [path("account_id")],
    responses: ok(envelope({ ...list(ref("SoilSample")), nullable: true })),
    unwrap: "result",
  },
  {
    method: "get",
    path: "/beds/soil/kinds",
    resource: ["beds", "soil", "kinds"],
    name: "list",
    summary: "List the kinds of soil",
    parameters: [],
    responses: ok(list(ref("SoilKind"))),
  },
];

const plant: Schema = {
  ...object(
    {
      id: text,
      name: { kind: "string", description: "What the gardener calls it." },
      height: { kind: "number", nullable: true, description: "In metres; null until it was measured." },
      care: list(ref("CareStep")),
      planted_at: { kind: "string", format: "date-time" },
    },
    {
      state: { kind: "literal", values: ["seed", "growing", "dormant"], default: "seed" },
      colour: {
        kind: "union",
        mode: "any",
        variants: [text, oneOf("green", "red")],
        description: "A known colour, or any other.",
      },
      parent: { kind: "ref", name: "Plant", nullable: true },
      "x-labels": { kind: "map", values: text },
      position: object(
        { row: integer, column: integer },
        { depth: { kind: "number", description: "In centimetres." } },
      ),
      old_name: { kind: "string", deprecated: true },
    },
  ),
  description: "A plant of the garden.",
};

/** A small API with each kind of thing that an emitter must handle; its vendor is invented. */
export const garden: ApiSpec = {
  title: "Garden",
  version: "1.2.0",
  description: "Plants, beds and soil.",
  sdk: {
    package: "@example/garden",
    factory: "createGarden",
    clientOptions: { account_id: "accountId" },
    npm: {
      private: false,
      license: "MIT",
      author: "Ada Example <ada@example.com> (https://ada.example.com)",
      repository: "https://git.example.com/garden",
      keywords: ["garden", "api"],
      publishConfig: { access: "public", provenance: true },
    },
  },
  servers: [{ url: "https://api.example.com/v4" }],
  credentials: [
    {
      scheme: "apiToken",
      type: "bearer",
      option: "apiToken",
      environment: "GARDEN_API_TOKEN",
      description: "An API token",
    },
    {
      scheme: "apiEmail",
      type: "apiKey",
      in: "header",
      name: "X-Auth-Email",
      option: "apiEmail",
      environment: "GARDEN_EMAIL",
    },
    {
      scheme: "apiKey",
      type: "apiKey",
      in: "header",
      name: "X-Auth-Key",
      option: "apiKey",
      environment: "GARDEN_API_KEY",
    },
  ],
  security: [["apiToken"], ["apiEmail", "apiKey"]].map((all) =>
    all.map((scheme) => ({ scheme, scopes: [] })),
  ),
  operations: [...plantOperations, ...bedOperations],
  schemas: [
    { name: "Plant", schema: plant },
    { name: "PlantListResponse", schema: ref("Plant") },
    { name: "PlantCreateResponse", schema: ref("Plant") },
    { name: "PlantGetResponse", schema: ref("Plant") },
    {
      name: "CareStep",
      schema: {
        kind: "union",
        mode: "one",
        description: "One step of the care of a plant.",
        variants: [ref("WaterStep"), ref("PruneStep"), ref("RepeatStep")],
      },
    },
    {
      name: "WaterStep",
      schema: object({ type: oneOf("water"), litres: { kind: "number", exclusiveMinimum: 0 } }),
    },
    { name: "PruneStep", schema: object({ type: oneOf("prune"), branches: list(text) }) },
    {
      name: "RepeatStep",
      schema: object({
        type: oneOf("repeat"),
        times: { kind: "integer", minimum: 1, maximum: 7 },
        steps: list(ref("CareStep")),
      }),
    },
    {
      name: "SoilSample",
      schema: {
        ...object({ ph: { kind: "number", minimum: 0, maximum: 14 } }),
        additional: { kind: "number" },
      },
    },
    { name: "SoilKind", schema: oneOf("clay", "loam", "sand") },
    {
      name: "Json",
      schema: {
        kind: "union",
        mode: "any",
        variants: [text, list(ref("Json")), { kind: "map", values: ref("Json") }],
      },
    },
  ],
};
