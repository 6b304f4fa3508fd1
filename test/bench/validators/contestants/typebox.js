import { FormatRegistry, Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";

const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** TypeBox, compiled; it has no formats of its own, so it gets the regular expression of the hand-written contestant. */
export function create(withFormats) {
  FormatRegistry.Set("date-time", (value) => dateTime.test(value));
  const string = Type.String();
  const number = Type.Number();
  const integer = Type.Integer();
  const boolean = Type.Boolean();
  const date = withFormats ? Type.String({ format: "date-time" }) : string;
  const either = (...values) => Type.Union(values.map((value) => Type.Literal(value)));
  const maybe = Type.Union([integer, Type.Null()]);
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
  const LogPage = Type.Object({
    result: Type.Array(
      Type.Object({
        id: string,
        cached: boolean,
        created_at: date,
        duration: integer,
        model: string,
        path: string,
        provider: string,
        success: boolean,
        tokens_in: maybe,
        tokens_out: maybe,
        cost: Type.Optional(number),
        custom_cost: Type.Optional(boolean),
        metadata: Type.Optional(string),
        model_type: Type.Optional(string),
        request_content_type: Type.Optional(string),
        request_type: Type.Optional(string),
        response_content_type: Type.Optional(string),
        status_code: Type.Optional(integer),
        step: Type.Optional(integer),
      }),
    ),
    result_info: Type.Object(Object.fromEntries(infoNames.map((name) => [name, Type.Optional(number)]))),
    success: boolean,
  });
  const Output = Type.Object({ elementId: string });
  const Outputs = Type.Record(string, Output);
  const Fallback = Type.Object({ fallback: Output, success: Output });
  const element = (type, members) => Type.Object({ id: string, type: Type.Literal(type), ...members });
  const Route = Type.Object({
    id: string,
    created_at: date,
    deployment: Type.Object({ created_at: string, deployment_id: string, version_id: string }),
    elements: Type.Array(
      Type.Union([
        element("start", { outputs: Type.Object({ next: Output }) }),
        element("conditional", {
          outputs: Type.Object({ false: Output, true: Output }),
          properties: Type.Object({ conditions: Type.Optional(Type.Unknown()) }),
        }),
        element("percentage", { outputs: Outputs }),
        element("rate", {
          outputs: Fallback,
          properties: Type.Object({
            key: string,
            limit: number,
            limitType: either("count", "cost"),
            window: number,
          }),
        }),
        element("model", {
          outputs: Fallback,
          properties: Type.Object({ model: string, provider: string, retries: number, timeout: number }),
        }),
        element("end", { outputs: Outputs }),
      ]),
    ),
    gateway_id: string,
    modified_at: date,
    name: string,
    version: Type.Object({
      active: either("true", "false"),
      created_at: string,
      data: string,
      version_id: string,
    }),
  });
  const page = TypeCompiler.Compile(LogPage);
  const route = TypeCompiler.Compile(Route);
  return {
    isLogPage: (value) => page.Check(value),
    isRoute: (value) => route.Check(value),
    countLogPageIssues: (value) => [...page.Errors(value)].length,
    countRouteIssues: (value) => [...route.Errors(value)].length,
  };
}
