/* global TextDecoder, fetch, performance */
import process from "node:process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";

/** Streams of server-sent events, read in a process of its own for each reader: `node streaming.js NAME ORIGIN MEGABYTES`. */

const event = `data: ${JSON.stringify({
  id: "chatcmpl-7f3a",
  object: "chunk",
  created: 1_700_000_000,
  model: "a-model",
  choices: [{ index: 0, delta: { content: "some words of an answer, " }, finish_reason: null }],
})}\n\n`;
const piece = event.repeat(200);
const megabyte = 1_000_000;

/** The least that gives the same values: no other field than one line of `data`, no other line end, no timeout, no abort. */
async function* readByHand(url) {
  const reader = (await fetch(url)).body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + decoder.decode(value, { stream: true })).split("\n\n");
    rest = events.pop();
    for (const text of events) yield JSON.parse(text.slice("data: ".length));
  }
}

/** What each reader counts, so that all of them read to the end. */
const readers = {
  "bytes alone": async (origin, path) => {
    const { body } = await fetch(origin + path);
    let count = 0;
    for await (const chunk of body) count += chunk.length;
    return count;
  },
  "a generator by hand": async (origin, path) => {
    let count = 0;
    for await (const chunk of readByHand(origin + path)) count += chunk.choices.length;
    return count;
  },
  docwright: async (origin, path) => {
    const runtime = join(import.meta.dirname, "../../../generated/dist/runtime");
    const { createRuntimeClient } = await import(join(runtime, "create-client.js"));
    const { readEvents, requestStream } = await import(join(runtime, "streams.js"));
    const client = createRuntimeClient({ baseUrl: origin, credentials: [[]] }, {});
    const operation = { id: "stream", method: "GET", path, read: readEvents };
    let count = 0;
    for await (const chunk of requestStream(client, operation)) count += chunk.choices.length;
    return count;
  },
};

/** Answers `/N` with N megabytes. */
async function serve() {
  const server = createServer(async ({ url }, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const pieces = Math.ceil((Number(url.slice(1)) * megabyte) / piece.length);
    for (let sent = 0; sent < pieces; sent++) if (!response.write(piece)) await once(response, "drain");
    response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Megabytes for each second of processor time, and the memory in megabytes after a first part and in the end. */
async function measure(name, origin, size) {
  const read = readers[name];
  await read(origin, "/20");
  globalThis.gc?.();
  const first = process.memoryUsage().rss;
  const before = process.cpuUsage();
  const start = performance.now();
  if ((await read(origin, `/${size}`)) < size) throw new Error(`${name} does not read to the end`);
  const { system, user } = process.cpuUsage(before);
  globalThis.gc?.();
  const memory = (process.memoryUsage().rss - first) / 2 ** 20;
  return { speed: (size * megabyte) / (system + user), memory, seconds: (performance.now() - start) / 1_000 };
}

/** Each reader in a process of its own. */
export async function measureStreams(size = 1_000) {
  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const figures = [];
  for (const name of Object.keys(readers)) {
    const child = fork(import.meta.filename, [name, origin, String(size)], { execArgv: ["--expose-gc"] });
    const [figure] = await once(child, "message");
    figures.push({ name, ...figure });
  }
  server.close();
  return figures;
}

const [, file, name, origin, size] = process.argv;
if (file === import.meta.filename && process.send)
  process.send(await measure(name, origin, Number(size)), () => process.exit());
