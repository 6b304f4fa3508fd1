/* global AbortController, Blob, TextEncoder */
import { createClient, NotFoundError } from "@docwright/cloudflare-ai-gateway";
import * as logs from "@docwright/cloudflare-ai-gateway/logs";
import { createMockFetch } from "@docwright/cloudflare-ai-gateway/mock";
import { LogListParams } from "@docwright/cloudflare-ai-gateway/validators";
import * as shop from "shop";

/** What the client of another API sees, which has streams, files and documented errors. */
async function runShop(baseUrl) {
  const { chats, createClient: createShopClient, files, isErrorOf } = shop;
  const client = createShopClient({ baseUrl, maxRetries: 0 });
  const deltas = [];
  for await (const { delta } of chats.create(client, { question: "?" })) deltas.push(delta);
  const endless = [];
  for await (const { delta } of chats.create(client, { question: "endless" })) {
    if (endless.push(delta) === 2) break;
  }
  const controller = new AbortController();
  const aborted = await (async () => {
    const stream = chats.create(client, { question: "endless" }, { signal: controller.signal });
    for await (const { delta } of stream) if (delta) controller.abort();
  })().catch((error) => error.name);
  const file = { name: "ä.txt", content: new TextEncoder().encode("bytes"), type: "text/plain" };
  const sent = await files.create(client, { file, more: [new Blob(["1"]), new Blob(["2"])], name: "n" });
  const { error } = await files.get(client, { id: "missing" }).safe();
  const undocumented = await client.request("GET", "/teapot").safe();
  return {
    deltas,
    endless,
    aborted,
    sent,
    error: isErrorOf("files.get", error) && error.status === 404 && error.body.title,
    undocumented: undocumented.error.message.split(" (")[0],
  };
}

/** Calls a server at `baseUrl`, and the mock; the same everywhere. Gives what it saw, as JSON can hold it. */
export async function run(baseUrl) {
  const options = { apiToken: "token", accountId: "acct", maxRetries: 1, validators: { LogListParams } };
  const client = createClient({ ...options, baseUrl });
  const ids = [];
  for await (const { id } of logs.list(client, { gateway_id: "prod", filters: [] })) ids.push(id);
  const missing = await logs.get(client, { gateway_id: "prod", id: "missing" }).safe();
  const timeout = await logs
    .get(client, { gateway_id: "prod", id: "slow" }, { timeout: 50, maxRetries: 0 })
    .safe();
  const redirect = await logs.get(client, { gateway_id: "prod", id: "elsewhere" }).safe();
  const invalid = await logs.list(client, { gateway_id: 5 }).safe();
  const mock = createMockFetch();
  const { items } = await logs.list(createClient({ ...options, fetch: mock }), { gateway_id: "prod" });
  return {
    ids,
    missing: missing.error instanceof NotFoundError && missing.error.status,
    timeout: timeout.error?.name,
    redirect: redirect.error?.name,
    invalid: invalid.error?.name,
    mocked: [items.length, mock.calls.length],
    shop: await runShop(baseUrl),
  };
}
