import { success, type Script, type Turn } from "../misbehaving-server.js";
import type { Fault } from "./fault.js";

const raw =
  (text: string, then: "hold" | "end" | "reset"): Script =>
  ({ request: { socket } }) => {
    socket.write(text, () => {
      if (then === "reset") setTimeout(() => socket.resetAndDestroy(), 10);
      if (then === "end") socket.end();
    });
  };

const half = JSON.stringify(success({ id: "a".repeat(200) })).slice(0, 100);
const head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

const reset = ({ request }: Turn) => {
  request.socket.resetAndDestroy();
};

const connectionError = (name: string, script: Script, requests = 3): Fault => ({
  name,
  script,
  expected: { error: "ConnectionError", requests },
});

/** The status is known, the rest is lost. */
const bodyError = (name: string, script: Script, requests = 3): Fault => ({
  name,
  script,
  expected: { error: "ConnectionError", status: 200, requests },
});

const timeout = (name: string, script: Script): Fault => ({
  name,
  options: { timeout: 80, maxRetries: 0 },
  script,
  expected: { error: "TimeoutError", requests: 1 },
});

/** Connections that break or hang at each moment of an exchange. */
export const connectionFaults: readonly Fault[] = [
  connectionError("get: reset before headers", reset),
  connectionError("get: closed before headers", raw("", "end")),
  connectionError("get: reset in headers", raw("HTTP/1.1 200 OK\r\ncontent-ty", "reset")),
  bodyError("get: reset after headers", raw(`${head}content-length: 300\r\n\r\n`, "reset")),
  bodyError("get: reset in mid-body", raw(`${head}content-length: 300\r\n\r\n${half}`, "reset")),
  bodyError("get: closed in mid-body", raw(`${head}content-length: 300\r\n\r\n${half}`, "end")),
  bodyError(
    "get: reset in a chunked body",
    raw(`${head}transfer-encoding: chunked\r\n\r\n64\r\n${half}\r\n`, "reset"),
  ),
  bodyError(
    "get: a malformed chunk",
    raw(`${head}transfer-encoding: chunked\r\n\r\n64\r\n${half}\r\nnot a size\r\n`, "end"),
  ),
  connectionError("get: an answer that is not HTTP", raw("SSH-2.0-OpenSSH_9.6\r\n", "end")),
  connectionError("get: headers of 100 kB", raw(`${head}x-large: ${"a".repeat(100_000)}\r\n\r\n`, "end")),
  bodyError(
    "get: gzip that is none",
    raw(`${head}content-encoding: gzip\r\ncontent-length: 8\r\n\r\nnot gzip`, "end"),
  ),
  { ...connectionError("create: reset before headers", reset, 1), call: "create" },
  { ...connectionError("edit: reset before headers", reset, 1), call: "edit" },
  { ...connectionError("update: reset before headers", reset, 3), call: "update" },
  {
    ...bodyError("create: reset in mid-body", raw(`${head}content-length: 300\r\n\r\n${half}`, "reset"), 1),
    call: "create",
  },
  timeout("get: never an answer", () => undefined),
  timeout("get: headers that stall", raw("HTTP/1.1 200 OK\r\ncontent-ty", "hold")),
  timeout("get: a body that stalls before its first byte", raw(`${head}content-length: 300\r\n\r\n`, "hold")),
  timeout("get: a body that stalls in the middle", raw(`${head}content-length: 300\r\n\r\n${half}`, "hold")),
  timeout("get: a body that trickles", ({ response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(" "), 10);
    response.on("close", () => {
      clearInterval(timer);
    });
  }),
  {
    name: "get: never an answer, retried",
    options: { timeout: 50, maxRetries: 1 },
    script: () => undefined,
    expected: { error: "TimeoutError", requests: 2 },
  },
  {
    name: "create: never an answer",
    call: "create",
    options: { timeout: 50, maxRetries: 2 },
    script: () => undefined,
    expected: { error: "TimeoutError", requests: 1 },
  },
];
