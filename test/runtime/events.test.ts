import { describe, expect, it } from "vitest";
import { createClient } from "./support/client/client.js";
import * as logs from "./support/client/resources/logs.js";
import { success } from "./support/misbehaving-server.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

const respond = (index: number) =>
  index
    ? Response.json(success({ id: "a" }))
    : new Response(null, { status: 503, headers: { "retry-after": "0" } });

const options = { apiToken: "token", accountId: "acct" };
const ids = { gateway_id: "prod", id: "a" };

describe("17: events", () => {
  it("tell of each attempt, its response and its retry", async () => {
    const events: unknown[] = [];
    const note = (kind: string) => (event: object) => events.push([kind, event]);
    const client = createClient({
      ...options,
      fetch: createRecordingFetch(respond).fetch,
      onRequest: note("request"),
      onResponse: note("response"),
      onRetry: note("retry"),
    });
    await logs.get(client, ids);
    const url = "https://api.cloudflare.com/client/v4/accounts/acct/ai-gateway/gateways/prod/logs/a";
    const common = { operation: "logs.get", method: "GET", url };
    expect(events).toMatchObject([
      ["request", { ...common, attempt: 0 }],
      ["response", { ...common, attempt: 0, status: 503 }],
      ["retry", { ...common, attempt: 0, delay: 0, error: { name: "InternalServerError" } }],
      ["request", { ...common, attempt: 1 }],
      ["response", { ...common, attempt: 1, status: 200 }],
    ]);
  });

  it("don't carry the query, which can hold what no log should", async () => {
    const urls: string[] = [];
    const { fetch } = createRecordingFetch(() => Response.json(success([])));
    const client = createClient({ ...options, fetch, onRequest: ({ url }) => urls.push(url) });
    await logs.list(client, { gateway_id: "prod", filters: [{ key: "private" }] });
    expect(urls).toEqual([
      "https://api.cloudflare.com/client/v4/accounts/acct/ai-gateway/gateways/prod/logs",
    ]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("listener");
      },
    ],
    ["rejects", () => Promise.reject(new Error("listener"))],
  ])("can't break a call: a listener that %s", async (_, listener: () => unknown) => {
    const fetch = createRecordingFetch(respond).fetch;
    const client = createClient({
      ...options,
      fetch,
      onRequest: listener,
      onResponse: listener,
      onRetry: listener,
    });
    expect(await logs.get(client, ids)).toEqual({ id: "a" });
  });
});
