import { answer, failure, success } from "../misbehaving-server.js";
import type { Fault } from "./fault.js";

/** The caller's abort at each moment of a call. */
export const abortFaults: readonly Fault[] = [
  {
    name: "get: abort before the call",
    abortAfter: 0,
    script: (turn) => {
      answer(turn, 200, success({ id: "a" }));
    },
    expected: { error: "AbortError", requests: 0 },
  },
  {
    name: "get: abort while the headers are awaited",
    abortAfter: 50,
    script: () => undefined,
    expected: { error: "AbortError", requests: 1 },
  },
  {
    name: "get: abort in mid-body",
    abortAfter: 50,
    script: ({ response }) => {
      response.writeHead(200, { "content-type": "application/json" }).write('{"success":');
    },
    expected: { error: "AbortError", requests: 1 },
  },
  {
    name: "get: abort in backoff",
    abortAfter: 100,
    script: (turn) => {
      answer(turn, 503, failure("later"), { "retry-after": "30" });
    },
    expected: { error: "AbortError", requests: 1 },
  },
];
