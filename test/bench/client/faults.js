/* global AbortController, performance, setTimeout */
import process from "node:process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import Cloudflare from "cloudflare";
import createPlainClient from "openapi-fetch";
import { faults } from "../../runtime/support/faults/index.js";
import { startServer } from "../../runtime/support/misbehaving-server.js";
import { runFault } from "../../runtime/support/run-fault.js";

/** Runs every fault of the tests against the generated client, the vendor's SDK and openapi-fetch, and writes what came of each. */

const canary = "canary-token-7f3a";
const patience = 4_000;
const atOnce = 6;
const account = { account_id: "acct" };
const log = { ...account, gateway_id: "prod" };

async function collectIds(list) {
  const ids = [];
  for await (const item of list) {
    ids.push(item?.id);
    if (ids.length > 50) throw new Error("a list without end");
  }
  return ids;
}

/** The same calls with the vendor's SDK; it has none for `ping` and `scan`, which are made up. */
const calls = {
  get: (client, options) => client.aiGateway.logs.get("a", log, options),
  list: (client, options) => collectIds(client.aiGateway.logs.list("prod", account, options)),
  create: (client, options) => client.aiGateway.create({ ...account, id: "a" }, options),
  update: (client, options) => client.aiGateway.update("a", { ...account, collect_logs: true }, options),
  delete: (client, options) => client.aiGateway.delete("a", account, options),
  edit: (client, options) => client.aiGateway.logs.edit("a", { ...log, score: 1 }, options),
  payload: (client, options) => client.aiGateway.logs.request("a", log, options),
};

const gateways = "/accounts/{account_id}/ai-gateway/gateways";
const path = { account_id: "acct", gateway_id: "prod", id: "a" };

/** What openapi-fetch gives, as a call that throws; it has no pages. */
async function settle(call) {
  const { data, error } = await call;
  if (error !== undefined) throw error;
  return data;
}

/** The same calls with openapi-fetch, which reads no pages. */
const plainCalls = {
  get: (client, options) =>
    settle(client.GET(`${gateways}/{gateway_id}/logs/{id}`, { params: { path }, ...options })),
  create: (client, options) =>
    settle(client.POST(gateways, { params: { path }, body: { id: "a" }, ...options })),
  update: (client, options) =>
    settle(client.PUT(`${gateways}/{id}`, { params: { path }, body: { collect_logs: true }, ...options })),
  delete: (client, options) => settle(client.DELETE(`${gateways}/{id}`, { params: { path }, ...options })),
  edit: (client, options) =>
    settle(
      client.PATCH(`${gateways}/{gateway_id}/logs/{id}`, {
        params: { path },
        body: { score: 1 },
        ...options,
      }),
    ),
};

const contenders = {
  "cloudflare 7.3.0": {
    calls,
    createClient: (origin) => new Cloudflare({ apiToken: canary, baseURL: origin }),
  },
  "openapi-fetch": {
    calls: plainCalls,
    createClient: (origin) =>
      createPlainClient({ baseUrl: origin, headers: { authorization: `Bearer ${canary}` } }),
  },
};

async function runOther({ calls: known, createClient }, fault) {
  const call = known[fault.call ?? "get"];
  if (!call) return undefined;
  const controller = new AbortController();
  if (fault.abortAfter === 0) controller.abort();
  const server = await startServer((turn) => {
    fault.script(turn);
    if (fault.abortAfter)
      setTimeout(() => {
        controller.abort();
      }, fault.abortAfter);
  });
  const client = createClient(server.origin);
  const start = performance.now();
  const { maxRetries, timeout } = fault.options ?? {};
  const options = {
    signal: controller.signal,
    ...(maxRetries !== undefined && { maxRetries }),
    ...(timeout && { timeout }),
  };
  const giveUp = new Promise((resolve) => {
    setTimeout(() => {
      resolve({ error: new Error("still waiting") });
    }, patience);
  });
  const outcome = await Promise.race([
    call(client, options).then(
      (value) => ({ value }),
      (error) => ({ error }),
    ),
    giveUp,
  ]);
  const run = { ...outcome, requests: [...server.requests], milliseconds: performance.now() - start };
  await server.close();
  return run;
}

function printRun(run) {
  if (!run) return "";
  const { error, requests, value } = run;
  const isError = "error" in run;
  const name = error instanceof Error ? `\`${error.constructor.name}\`` : "the body as `error`";
  const endless = {
    "still waiting": `no outcome in ${patience / 1_000} s`,
    "a list without end": "a list without end",
  };
  const text =
    endless[error?.message] ??
    (isError ? name : `gives \`${inspect(value, { compact: true, breakLength: Infinity }).slice(0, 60)}\``);
  const elsewhere = requests.filter(({ headers }) => headers["host"]?.startsWith("localhost"));
  const leak = inspect(error, { depth: 12, showHidden: true }).includes(canary);
  const notes = [
    `${requests.length} request${requests.length === 1 ? "" : "s"}`,
    ...(elsewhere.length ? [`**${elsewhere.length} to another origin**`] : []),
    ...(leak ? ["**shows the token**"] : []),
  ];
  return `${text}; ${notes.join("; ")}`;
}

Math.random = () => 0;
process.on("unhandledRejection", () => undefined);

async function printRow(fault) {
  const runs = [await runFault(fault, { apiToken: canary })];
  for (const contender of Object.values(contenders)) runs.push(await runOther(contender, fault));
  return `| ${[fault.name.replaceAll("|", "\\|"), ...runs.map(printRun)].join(" | ")} |`;
}

/** A few at a time: enough to sit out the SDK's waiting, too few to disturb each other's timeouts. */
async function printRows(list) {
  const rows = [];
  for (let index = 0; index < list.length; index += atOnce) {
    rows.push(...(await Promise.all(list.slice(index, index + atOnce).map(printRow))));
  }
  return rows;
}

await printRows(faults["11: aborts"] ?? []);
const sections = [];
for (const [promise, list] of Object.entries(faults)) {
  const rows = await printRows(list);
  sections.push(
    `## ${promise}\n\n| fault | docwright | ${Object.keys(contenders).join(" | ")} |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`,
  );
}
const count = Object.values(faults).flat().length;
const text = `# What comes of ${count} faults

Made by \`npm run bench:faults\`: each fault of \`test/runtime/support/faults\` against the client, the vendor's SDK and openapi-fetch, with the same calls and options. Jitter is off. openapi-fetch has no timeout and tries nothing again. An empty cell: there is no such call.

${sections.join("\n")}`;
mkdirSync(join(import.meta.dirname, "../results"), { recursive: true });
writeFileSync(join(import.meta.dirname, "../results/faults.md"), text);
process.exit(0);
