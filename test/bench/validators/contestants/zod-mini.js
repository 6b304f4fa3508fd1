import * as z from "zod/mini";

/** zod mini; unknown members are kept. */
export function create(withFormats) {
  const date = withFormats ? z.iso.datetime({ offset: true }) : z.string();
  const string = z.string();
  const number = z.number();
  const integer = z.int();
  const object = (members) => z.looseObject(members);
  const Log = object({
    id: string,
    cached: z.boolean(),
    created_at: date,
    duration: integer,
    model: string,
    path: string,
    provider: string,
    success: z.boolean(),
    tokens_in: z.nullable(integer),
    tokens_out: z.nullable(integer),
    cost: z.optional(number),
    custom_cost: z.optional(z.boolean()),
    metadata: z.optional(string),
    model_type: z.optional(string),
    request_content_type: z.optional(string),
    request_type: z.optional(string),
    response_content_type: z.optional(string),
    status_code: z.optional(integer),
    step: z.optional(integer),
  });
  const infoNames = [
    "count",
    "page",
    "per_page",
    "total_count",
    "max_cost",
    "min_cost",
    "max_duration",
    "min_duration",
  ];
  const LogPage = object({
    result: z.array(Log),
    result_info: object(Object.fromEntries(infoNames.map((name) => [name, z.optional(number)]))),
    success: z.boolean(),
  });
  const Output = object({ elementId: string });
  const Fallback = object({ fallback: Output, success: Output });
  const Outputs = z.record(string, Output);
  const element = (type, members) => object({ id: string, type: z.literal(type), ...members });
  const Route = object({
    id: string,
    created_at: date,
    deployment: object({ created_at: string, deployment_id: string, version_id: string }),
    elements: z.array(
      z.discriminatedUnion("type", [
        element("start", { outputs: object({ next: Output }) }),
        element("conditional", {
          outputs: object({ false: Output, true: Output }),
          properties: object({ conditions: z.optional(z.unknown()) }),
        }),
        element("percentage", { outputs: Outputs }),
        element("rate", {
          outputs: Fallback,
          properties: object({
            key: string,
            limit: number,
            limitType: z.enum(["count", "cost"]),
            window: number,
          }),
        }),
        element("model", {
          outputs: Fallback,
          properties: object({ model: string, provider: string, retries: number, timeout: number }),
        }),
        element("end", { outputs: Outputs }),
      ]),
    ),
    gateway_id: string,
    modified_at: date,
    name: string,
    version: object({
      active: z.enum(["true", "false"]),
      created_at: string,
      data: string,
      version_id: string,
    }),
  });
  return fromSchemas(LogPage, Route);
}

function fromSchemas(LogPage, Route) {
  const count = (schema, value) => schema.safeParse(value).error?.issues.length ?? 0;
  return {
    isLogPage: (value) => LogPage.safeParse(value).success,
    isRoute: (value) => Route.safeParse(value).success,
    countLogPageIssues: (value) => count(LogPage, value),
    countRouteIssues: (value) => count(Route, value),
  };
}
