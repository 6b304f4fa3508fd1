import type { Element, Log, LogPage, Route } from "./types.js";

function makeLog(index: number): Log {
  return {
    id: `01JADMCQQQBWH3NXZ5GCRN98DP${index}`,
    cached: index % 3 === 0,
    created_at: new Date(
      Date.UTC(2025, index % 12, 1 + (index % 31), index % 24, index % 60, 7, index),
    ).toISOString(),
    duration: 120 + index,
    model: "gpt-4o-mini",
    path: "/v1/chat/completions",
    provider: "openai",
    success: true,
    tokens_in: index % 7 === 0 ? null : 512,
    tokens_out: 128 + index,
    cost: 0.00031 * index,
    custom_cost: false,
    metadata: '{"user":"42"}',
    model_type: "chat",
    request_content_type: "application/json",
    request_type: "chat",
    response_content_type: "application/json",
    status_code: 200,
    step: 0,
  };
}

/** A page of a log, as `JSON.parse` gives it. */
export function makeLogPage(count = 1000): LogPage {
  return copy({
    result: Array.from({ length: count }, (_, index) => makeLog(index)),
    result_info: { count, page: 1, per_page: count, total_count: 5 * count, max_cost: 0.31, min_cost: 0 },
    success: true,
  });
}

const to = (index: number): { elementId: string } => ({ elementId: `element-${index}` });

function makeElements(index: number): readonly Element[] {
  const outputs = { fallback: to(index + 1), success: to(index + 2) };
  return [
    { id: `start-${index}`, outputs: { next: to(index) }, type: "start" },
    {
      id: `conditional-${index}`,
      outputs: { false: to(index), true: to(index + 1) },
      properties: { conditions: { model: { $eq: "gpt-4o" } } },
      type: "conditional",
    },
    { id: `percentage-${index}`, outputs: { "30": to(index), "70": to(index + 1) }, type: "percentage" },
    {
      id: `rate-${index}`,
      outputs,
      properties: { key: "metadata.user", limit: 100, limitType: "count", window: 3600 },
      type: "rate",
    },
    {
      id: `model-${index}`,
      outputs,
      properties: { model: "gpt-4o", provider: "openai", retries: 2, timeout: 30_000 },
      type: "model",
    },
    { id: `end-${index}`, outputs: {}, type: "end" },
  ];
}

/** A route of 42 elements, seven of each variant. */
export function makeRoute(): Route {
  return copy({
    id: "54442216-3b1e-4f0c-9c1e-0f7bd7f6a8d1",
    created_at: "2025-02-17T09:30:00.123Z",
    deployment: { created_at: "2025-02-17T09:30:00Z", deployment_id: "d-1", version_id: "v-1" },
    elements: Array.from({ length: 7 }, (_, index) => makeElements(index)).flat(),
    gateway_id: "my-gateway",
    modified_at: "2025-06-01T00:00:00Z",
    name: "main",
    version: { active: "true", created_at: "2025-02-17T09:30:00Z", data: "{}", version_id: "v-1" },
  });
}

/** The page with one entry in the middle whose date has no such month. */
export function makeBadLogPage(withFormats: boolean): unknown {
  const page = makeLogPage();
  const middle = page.result.length / 2;
  const wrong = withFormats ? { created_at: "2025-13-01T00:00:00Z" } : { created_at: 1748736000 };
  const result = page.result.map((log, index) => (index === middle ? { ...log, ...wrong } : log));
  return copy({ ...page, result });
}

/** The route with one limit in the middle that is no number. */
export function makeBadRoute(): unknown {
  const text = JSON.stringify(makeRoute());
  const middle = text.indexOf('"limit":100', text.length / 2);
  return JSON.parse(`${text.slice(0, middle)}"limit":"100"${text.slice(middle + '"limit":100'.length)}`);
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
