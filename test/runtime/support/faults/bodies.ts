import { answer, failure, success, type Script } from "../misbehaving-server.js";
import type { CallName, Fault, Outcome } from "./fault.js";

const html = "<!doctype html><title>Just a moment...</title>";

const body =
  (status: number, text: unknown, headers?: Record<string, string>): Script =>
  (turn) => {
    answer(turn, status, text, headers);
  };

const fault = (name: string, script: Script, expected: Partial<Outcome>, call: CallName = "get"): Fault => ({
  name: `${call}: ${name}`,
  call,
  script,
  expected: { requests: 1, ...expected },
});

const notTheApi = { error: "ResponseError", status: 200 };

/** Answers that arrive whole and are not what the documents promise. */
export const bodyFaults: readonly Fault[] = [
  fault("truncated JSON", body(200, '{"success":true,"result":{"id":"a'), notTheApi),
  fault("malformed JSON", body(200, "{success: true}"), notTheApi),
  fault("JSON with text behind it", body(200, '{"success":true,"result":{"id":"a"}} trailing'), notTheApi),
  fault("an empty body", body(200, ""), notTheApi),
  fault("an empty body", body(200, ""), notTheApi, "list"),
  fault("an empty body", body(200, ""), notTheApi, "create"),
  fault("white space", body(200, " \r\n "), notTheApi),
  fault("null", body(200, "null"), notTheApi),
  fault("a string", body(200, '"result"'), notTheApi),
  fault("a number", body(200, "42"), notTheApi),
  fault("an envelope without result", body(200, { success: true }), notTheApi),
  fault("a list that is null", body(200, success(null)), notTheApi, "list"),
  fault("a list that is an object", body(200, success({})), notTheApi, "list"),
  fault("HTML with 200", body(200, html, { "content-type": "text/html" }), notTheApi),
  fault("HTML with 200", body(200, html, { "content-type": "text/html" }), notTheApi, "list"),
  fault("HTML said to be JSON", body(200, html), notTheApi),
  fault("HTML with 403", body(403, html, { "content-type": "text/html" }), {
    error: "PermissionDeniedError",
    status: 403,
  }),
  fault("HTML with 502", body(502, html, { "content-type": "text/html" }), {
    error: "InternalServerError",
    status: 502,
    requests: 3,
  }),
  fault("JSON said to be text", body(200, success({ id: "a" }), { "content-type": "text/plain" }), {
    value: { id: "a" },
  }),
  fault("a byte order mark", body(200, `\uFEFF${JSON.stringify(success({ id: "a" }))}`), {
    value: { id: "a" },
  }),
  fault("204 where a body is due", body(204, ""), { error: "ResponseError", status: 204 }),
  fault("204 where nothing is documented", body(204, ""), { value: undefined }, "ping"),
  fault("a body where nothing is documented", body(200, html), { value: undefined }, "ping"),
  fault("success: false with 200", body(200, failure("no such log")), { error: "APIError", status: 200 }),
  fault(
    "success: false with 200",
    body(200, failure("no such gateway")),
    { error: "APIError", status: 200 },
    "list",
  ),
  fault(
    "success: false with 200",
    body(200, failure("name taken")),
    { error: "APIError", status: 200 },
    "create",
  ),
  fault("success: false with 404", body(404, failure("no such log")), {
    error: "NotFoundError",
    status: 404,
  }),
  fault("success: false without errors", body(200, { success: false }), { error: "APIError", status: 200 }),
  fault("errors that are no list", body(400, { success: false, errors: "no" }), {
    error: "BadRequestError",
    status: 400,
  }),
  fault(
    "success: false inside a free-form payload",
    body(200, { success: false }),
    { value: { success: false } },
    "payload",
  ),
  {
    ...fault("a body over the limit", body(200, success({ id: "a".repeat(5_000) })), notTheApi),
    options: { maxResponseBytes: 1_000 },
  },
  {
    ...fault(
      "an endless body",
      ({ response }) => {
        response.writeHead(200, { "content-type": "application/json" });
        const timer = setInterval(() => response.write("a".repeat(1_000)), 1);
        response.on("close", () => {
          clearInterval(timer);
        });
      },
      notTheApi,
    ),
    options: { maxResponseBytes: 10_000, timeout: 5_000 },
  },
];
