import { answer, failure, success, type Script } from "../misbehaving-server.js";
import type { CallName, Fault } from "./fault.js";

const always =
  (status: number, headers?: Record<string, string>): Script =>
  (turn) => {
    answer(turn, status, failure(`status ${status}`), headers);
  };

const once =
  (status: number, headers?: Record<string, string>): Script =>
  (turn) => {
    if (turn.index === 0) always(status, headers)(turn);
    else answer(turn, 200, success({ id: "a" }));
  };

const classes: Readonly<Record<number, string>> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  408: "APIError",
  409: "ConflictError",
  410: "APIError",
  422: "UnprocessableEntityError",
  425: "APIError",
  429: "RateLimitError",
};

const fault = (
  call: CallName,
  status: number,
  requests: number,
  headers?: Record<string, string>,
): Fault => ({
  name: `${call}: ${status} always${headers ? ` with ${JSON.stringify(headers)}` : ""}`,
  call,
  script: always(status, headers),
  expected: { error: classes[status] ?? "InternalServerError", status, requests },
});

/** Every status that is retried, by method, and those that are not. */
export const statusFaults: readonly Fault[] = [
  ...[408, 409, 425, 429, 500, 502, 503, 504, 522].map((status) => fault("get", status, 3)),
  ...[408, 409, 429, 500, 503].flatMap((status) => [fault("update", status, 3), fault("delete", status, 3)]),
  ...[400, 401, 403, 404, 410, 422, 501].map((status) => fault("get", status, 1)),
  ...[408, 409, 425, 500, 502, 503, 504].flatMap((status) => [
    fault("create", status, 1),
    fault("edit", status, 1),
  ]),
  fault("create", 429, 3),
  fault("edit", 429, 3),
  fault("create", 503, 3, { "retry-after": "0" }),
  fault("edit", 503, 3, { "retry-after": "0" }),
  fault("create", 500, 1, { "retry-after": "0" }),
  { name: "get: 500 once", script: once(500), expected: { value: { id: "a" }, requests: 2 } },
  {
    name: "delete: 409 once",
    call: "delete",
    script: once(409),
    expected: { value: { id: "a" }, requests: 2 },
  },
  {
    name: "create: 429 once",
    call: "create",
    script: once(429),
    expected: { value: { id: "a" }, requests: 2 },
  },
];
