import { scope } from "arktype";

/** arktype; unknown members are kept. */
export function create(withFormats) {
  const date = withFormats ? "string.date.iso" : "string";
  const types = scope({
    Log: {
      id: "string",
      cached: "boolean",
      created_at: date,
      duration: "number.integer",
      model: "string",
      path: "string",
      provider: "string",
      success: "boolean",
      tokens_in: "number.integer | null",
      tokens_out: "number.integer | null",
      "cost?": "number",
      "custom_cost?": "boolean",
      "metadata?": "string",
      "model_type?": "string",
      "request_content_type?": "string",
      "request_type?": "string",
      "response_content_type?": "string",
      "status_code?": "number.integer",
      "step?": "number.integer",
    },
    ResultInfo: {
      "count?": "number",
      "page?": "number",
      "per_page?": "number",
      "total_count?": "number",
      "max_cost?": "number",
      "min_cost?": "number",
      "max_duration?": "number",
      "min_duration?": "number",
    },
    LogPage: { result: "Log[]", result_info: "ResultInfo", success: "boolean" },
    Output: { elementId: "string" },
    Outputs: { "[string]": "Output" },
    Fallback: { fallback: "Output", success: "Output" },
    Start: { id: "string", outputs: { next: "Output" }, type: "'start'" },
    Conditional: {
      id: "string",
      outputs: { false: "Output", true: "Output" },
      properties: { "conditions?": "unknown" },
      type: "'conditional'",
    },
    Percentage: { id: "string", outputs: "Outputs", type: "'percentage'" },
    Rate: {
      id: "string",
      outputs: "Fallback",
      properties: { key: "string", limit: "number", limitType: "'count' | 'cost'", window: "number" },
      type: "'rate'",
    },
    Model: {
      id: "string",
      outputs: "Fallback",
      properties: { model: "string", provider: "string", retries: "number", timeout: "number" },
      type: "'model'",
    },
    End: { id: "string", outputs: "Outputs", type: "'end'" },
    Element: "Start | Conditional | Percentage | Rate | Model | End",
    Route: {
      id: "string",
      created_at: date,
      deployment: { created_at: "string", deployment_id: "string", version_id: "string" },
      elements: "Element[]",
      gateway_id: "string",
      modified_at: date,
      name: "string",
      version: { active: "'true' | 'false'", created_at: "string", data: "string", version_id: "string" },
    },
  }).export();
  const count = (type, value) => type(value).length ?? 0;
  return {
    isLogPage: (value) => types.LogPage.allows(value),
    isRoute: (value) => types.Route.allows(value),
    countLogPageIssues: (value) => count(types.LogPage, value),
    countRouteIssues: (value) => count(types.Route, value),
  };
}
