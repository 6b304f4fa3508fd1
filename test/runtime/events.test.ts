import { describe, expect, it } from "vitest";
import type { EndEvent, RequestEvent } from "../../templates/runtime/contract.js";
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
      onResponse: listener,
      onRetry: listener,
      onEnd: listener,
    });
    expect(await logs.get(client, ids)).toEqual({ id: "a" });
  });

  it("ends each call with one closing event, which has the call's id", async () => {
    const events: (EndEvent | RequestEvent)[] = [];
    const note = (event: EndEvent | RequestEvent) => events.push(event);
    const client = createClient({
      ...options,
      fetch: createRecordingFetch(respond).fetch,
      onRequest: note,
      onEnd: note,
    });
    await logs.get(client, ids);
    await logs.get(client, { ...ids, id: "" }).safe();
    await new Promise(setImmediate);
    const [first, second, end, failure] = events;
    expect(events).toHaveLength(4);
    expect([first?.id, second?.id]).toEqual([end?.id, end?.id]);
    expect(failure?.id).not.toBe(end?.id);
    expect([end, failure]).toMatchObject([
      { attempt: 1, error: undefined, duration: expect.any(Number) as unknown },
      { operation: "logs.get", error: { name: "RequestError" } },
    ]);
  });

  it("can change the headers of an attempt, awaited, by what onRequest gives", async () => {
    const { fetch, requests } = createRecordingFetch();
    const onRequest = ({ attempt }: RequestEvent) =>
      Promise.resolve({ "x-signature": `a${attempt}`, authorization: undefined });
    await logs.get(createClient({ ...options, fetch, onRequest }), ids);
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      "x-signature": "a0",
    });
  });

  it("takes no text that onRequest gives for headers", async () => {
    const { fetch, requests } = createRecordingFetch();
    await logs.get(createClient({ ...options, fetch, onRequest: () => "logged" }), ids);
    expect(requests[0]?.headers.has("0")).toBe(false);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no token today");
      },
    ],
    ["gives what is no header", () => ({ "x a": "1" })],
    ["gives a structure", () => ({ "x-a": {} })],
  ])("sends nothing where onRequest %s", async (_, onRequest: () => unknown) => {
    const { fetch, requests } = createRecordingFetch();
    const { error } = await logs.get(createClient({ ...options, fetch, onRequest }), ids).safe();
    expect(error?.name).toBe("RequestError");
    expect(error?.message).not.toMatch(/\btoken\b/);
    expect(requests).toEqual([]);
  });
});
