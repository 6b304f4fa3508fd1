// Calls a server that misbehaves in 13 of 100 answers, many times, and counts what must not be: a wrong result, an error that is
// none of the client's, anything that is still open in the end.
// Usage: node test/reliability/soak.js [CALLS] [SEED] [AT_ONCE]
/* global AbortController, AbortSignal, performance, setTimeout */
import { getEventListeners } from "node:events";
import process from "node:process";
import { ClientError, createClient } from "@docwright/cloudflare-ai-gateway";
import * as logs from "@docwright/cloudflare-ai-gateway/logs";
import { listIds, startFaultyServer } from "./support/faulty-server.js";
import { printTable, writeSection } from "./support/report.js";

const calls = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 1);
const share = 0.13;
const atOnce = Number(process.argv[4] ?? 16);

/** Numbers from 0 to 1, the same for each run of a seed (mulberry32). */
function createRandom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(seed);
const server = await startFaultyServer(share, createRandom(seed + 1));
const signal = new AbortController().signal;
const client = createClient({
  apiToken: "token-of-the-soak",
  accountId: "acct",
  baseUrl: server.origin,
  timeout: 1_000,
  maxRetryDelay: 5,
  signal,
});

const seen = { right: 0, "error of the client": 0, "wrong result": 0, "error of another kind": 0 };
const errors = {};
let begun = 0;
let ends = 0;
const counted = client.with({
  onRequest: ({ attempt }) => void (begun += attempt === 0 ? 1 : 0),
  onEnd: () => (ends += 1),
});

/** The calls, each with what it gives where nothing goes wrong. */
const kinds = [
  async (id) => (await logs.get(counted, { gateway_id: "prod", id })).id === id,
  async (id) => (await logs.get(counted, { gateway_id: "prod", id }).withResponse()).data.id === id,
  async (id) => (await logs.edit(counted, { gateway_id: "prod", id, score: 1 })).id === id,
  // The body of a bare response is the caller's: what it fails with is the platform's.
  async (id) => {
    const options = { signal: AbortSignal.timeout(1_200) };
    const response = await logs.get(counted, { gateway_id: "prod", id }, options).asResponse();
    const body = await response.json().catch(() => undefined);
    return body?.result?.id === undefined || body.result.id === id;
  },
  async (search) => {
    const ids = [];
    for await (const item of logs.list(counted, { gateway_id: "prod", search })) ids.push(item.id);
    return ids.join() === listIds(search).join();
  },
];

async function makeCall(number) {
  const kind = kinds[Math.floor(random() * kinds.length)];
  try {
    seen[(await kind(`call-${number}`)) ? "right" : "wrong result"] += 1;
  } catch (error) {
    const isOurs = error instanceof ClientError;
    seen[isOurs ? "error of the client" : "error of another kind"] += 1;
    errors[error.name] = (errors[error.name] ?? 0) + 1;
    if (!isOurs) console.error(error);
  }
}

const start = performance.now();
let next = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (next < calls) await makeCall(next++);
  }),
);
const seconds = (performance.now() - start) / 1_000;

/** What is left when all calls have ended, as soon as the platform has closed what they let go. */
async function findLeftovers() {
  const patience = 20;
  for (let turn = 0; ; turn++) {
    const found = {
      "listeners on the signal": getEventListeners(signal, "abort").length,
      "timers of the client": process.getActiveResourcesInfo().filter((name) => name === "Timeout").length,
      "answers still on their way": server.countOpen(),
      "calls without an end event": begun - ends,
    };
    if (turn === patience || Object.values(found).every((count) => count === 0)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const leftovers = await findLeftovers();
const connections = await server.countConnections();
await server.close();
const list = (counts) => Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
await writeSection(
  "soak",
  `\`npm run reliability:soak\` makes ${calls} calls, ${atOnce} at once, to a server on loopback that misbehaves in ${share * 100} of 100 answers: single results, with and without the response, bare responses, changes, lists of three pages. It took ${seconds.toFixed(0)} s and ${server.countRequests()} requests; seed ${seed}. In the end ${connections} connections were kept alive by the platform.

${printTable(["outcome", "calls"], list(seen))}

${printTable(["left open", "count"], list(leftovers))}

${printTable(["error", "calls"], list(errors))}

${printTable(["fault", "answers"], list(server.met))}`,
);
const isWrong = seen["wrong result"] + seen["error of another kind"] > 0;
const isOpen = Object.values(leftovers).some((count) => count > 0);
console.log({ ...seen, ...leftovers, seconds });
process.exitCode = isWrong || isOpen ? 1 : 0;
