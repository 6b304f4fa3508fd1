import * as v from "valibot";

/** valibot; unknown members are kept. */
export function create(withFormats) {
  const date = withFormats ? v.pipe(v.string(), v.isoTimestamp()) : v.string();
  const string = v.string();
  const number = v.number();
  const integer = v.pipe(v.number(), v.integer());
  const object = (members) => v.looseObject(members);
  const Log = object({
    id: string,
    cached: v.boolean(),
    created_at: date,
    duration: integer,
    model: string,
    path: string,
    provider: string,
    success: v.boolean(),
    tokens_in: v.nullable(integer),
    tokens_out: v.nullable(integer),
    cost: v.optional(number),
    custom_cost: v.optional(v.boolean()),
    metadata: v.optional(string),
    model_type: v.optional(string),
    request_content_type: v.optional(string),
    request_type: v.optional(string),
    response_content_type: v.optional(string),
    status_code: v.optional(integer),
    step: v.optional(integer),
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
    result: v.array(Log),
    result_info: object(Object.fromEntries(infoNames.map((name) => [name, v.optional(number)]))),
    success: v.boolean(),
  });
  const Output = object({ elementId: string });
  const Fallback = object({ fallback: Output, success: Output });
  const Outputs = v.record(string, Output);
  const element = (type, members) => object({ id: string, type: v.literal(type), ...members });
  const Route = object({
    id: string,
    created_at: date,
    deployment: object({ created_at: string, deployment_id: string, version_id: string }),
    elements: v.array(
      v.variant("type", [
        element("start", { outputs: object({ next: Output }) }),
        element("conditional", {
          outputs: object({ false: Output, true: Output }),
          properties: object({ conditions: v.optional(v.unknown()) }),
        }),
        element("percentage", { outputs: Outputs }),
        element("rate", {
          outputs: Fallback,
          properties: object({
            key: string,
            limit: number,
            limitType: v.picklist(["count", "cost"]),
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
      active: v.picklist(["true", "false"]),
      created_at: string,
      data: string,
      version_id: string,
    }),
  });
  return fromSchemas(LogPage, Route);
}

function fromSchemas(LogPage, Route) {
  const count = (schema, value) => v.safeParse(schema, value).issues?.length ?? 0;
  return {
    isLogPage: (value) => v.is(LogPage, value),
    isRoute: (value) => v.is(Route, value),
    countLogPageIssues: (value) => count(LogPage, value),
    countRouteIssues: (value) => count(Route, value),
  };
}
