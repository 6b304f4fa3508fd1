import { answer, failure, success } from "../misbehaving-server.js";
import type { Fault } from "./fault.js";

const fault = (headers: Record<string, string>, isRetried: boolean): Fault => ({
  name: `get: 503 with ${JSON.stringify(headers)}`,
  script: (turn) => {
    if (turn.index === 0) answer(turn, 503, failure("later"), headers);
    else answer(turn, 200, success({ id: "a" }));
  },
  expected: isRetried
    ? { value: { id: "a" }, requests: 2 }
    : { error: "InternalServerError", status: 503, requests: 1 },
});

/** Forms of `Retry-After`: what is sane is waited for, what is longer than `maxRetryDelay` is an error at once, the rest is ignored. */
export const retryAfterFaults: readonly Fault[] = [
  fault({ "retry-after": "0" }, true),
  fault({ "retry-after": "0.05" }, true),
  fault({ "retry-after-ms": "20" }, true),
  fault({ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }, true),
  fault({ "retry-after": "-5" }, true),
  fault({ "retry-after": "soon" }, true),
  fault({ "retry-after": "" }, true),
  fault({ "retry-after-ms": "-5" }, true),
  fault({ "retry-after": "3600" }, false),
  fault({ "retry-after": "1e300" }, false),
  fault({ "retry-after": "Infinity" }, false),
  fault({ "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT" }, false),
  fault({ "retry-after-ms": "1e300" }, false),
];
