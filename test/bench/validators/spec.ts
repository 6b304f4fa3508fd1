import type { ApiSpec, NamedSchema, Operation, Schema } from "../../../generator/model/index.js";
import { integer, list, object, oneOf, ref, text } from "../../emit/specs/shapes.js";
import { json } from "../../support/contents.js";

const boolean: Schema = { kind: "boolean" };
const number: Schema = { kind: "number" };
const maybeInteger: Schema = { kind: "integer", nullable: true };
const outputs: Schema = { kind: "map", values: ref("Output") };

/** The schemas of the types in `types.ts`. */
export function benchSchemas(withFormats: boolean): Readonly<Record<string, Schema>> {
  const date: Schema = withFormats ? { kind: "string", format: "date-time" } : text;
  const variants = ["Start", "Conditional", "Percentage", "Rate", "Model", "End"];
  return {
    LogPage: object({ result: list(ref("Log")), result_info: ref("ResultInfo"), success: boolean }),
    Log: object(
      {
        id: text,
        cached: boolean,
        created_at: date,
        duration: integer,
        model: text,
        path: text,
        provider: text,
        success: boolean,
        tokens_in: maybeInteger,
        tokens_out: maybeInteger,
      },
      {
        cost: number,
        custom_cost: boolean,
        metadata: text,
        model_type: text,
        request_content_type: text,
        request_type: text,
        response_content_type: text,
        status_code: integer,
        step: integer,
      },
    ),
    ResultInfo: object(
      {},
      {
        count: number,
        page: number,
        per_page: number,
        total_count: number,
        max_cost: number,
        min_cost: number,
        max_duration: number,
        min_duration: number,
      },
    ),
    Route: object({
      id: text,
      created_at: date,
      deployment: ref("Deployment"),
      elements: list({ kind: "union", mode: "one", variants: variants.map((name) => ref(`${name}Element`)) }),
      gateway_id: text,
      modified_at: date,
      name: text,
      version: ref("Version"),
    }),
    Deployment: object({ created_at: text, deployment_id: text, version_id: text }),
    Version: object({ active: oneOf("true", "false"), created_at: text, data: text, version_id: text }),
    Output: object({ elementId: text }),
    FallbackOutputs: object({ fallback: ref("Output"), success: ref("Output") }),
    StartElement: object({ id: text, outputs: object({ next: ref("Output") }), type: oneOf("start") }),
    ConditionalElement: object({
      id: text,
      outputs: object({ false: ref("Output"), true: ref("Output") }),
      properties: object({}, { conditions: { kind: "unknown" } }),
      type: oneOf("conditional"),
    }),
    PercentageElement: object({ id: text, outputs, type: oneOf("percentage") }),
    RateElement: object({
      id: text,
      outputs: ref("FallbackOutputs"),
      properties: object({ key: text, limit: number, limitType: oneOf("count", "cost"), window: number }),
      type: oneOf("rate"),
    }),
    ModelElement: object({
      id: text,
      outputs: ref("FallbackOutputs"),
      properties: object({ model: text, provider: text, retries: number, timeout: number }),
      type: oneOf("model"),
    }),
    EndElement: object({ id: text, outputs, type: oneOf("end") }),
  };
}

const pages = {
  LogPage: "https://developers.example.com/api/resources/ai_gateway/subresources/logs/methods/list/",
  Route: "https://developers.example.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/",
};

function operation(name: "LogPage" | "Route"): Operation {
  return {
    method: "get",
    path: `/${name}`,
    resource: ["bench"],
    name: `get${name}`,
    page: pages[name],
    parameters: [],
    responses: [{ status: "200", description: "OK", headers: [], content: json(ref(name)) }],
  };
}

/** The spec that docwright emits the contestants from. */
export function benchSpec(withFormats: boolean): ApiSpec {
  return {
    title: "Benchmark",
    version: "1.0.0",
    sdk: { package: "bench", factory: "createBench", clientOptions: {} },
    servers: [],
    credentials: [],
    security: [],
    operations: [operation("LogPage"), operation("Route")],
    schemas: Object.entries(benchSchemas(withFormats)).map(([name, schema]): NamedSchema => ({
      name,
      schema,
    })),
  };
}
