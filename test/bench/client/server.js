import { Buffer } from "node:buffer";
import process from "node:process";
import { createServer } from "node:http";

const log = (id) => ({
  id: `log-${id}`,
  cached: false,
  created_at: "2026-01-01T00:00:00Z",
  duration: 120,
  model: "@cf/meta/llama-3.1-8b-instruct",
  path: "/v1/chat/completions",
  provider: "workers-ai",
  success: true,
  tokens_in: 120,
  tokens_out: null,
  cost: 0.0012,
  metadata: '{"user":"a"}',
  status_code: 200,
});

const body = JSON.stringify({
  success: true,
  errors: [],
  messages: [],
  result: Array.from({ length: 20 }, (_, index) => log(index)),
  result_info: { count: 20, page: 1, per_page: 20, total_count: 20 },
});

/** One answer for every request, in a process of its own, so that its time is not the client's. */
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.send?.(server.address().port);
});
