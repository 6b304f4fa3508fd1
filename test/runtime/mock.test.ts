import { describe, expect, it } from "vitest";
import {
  type MockOperation,
  type MockOptions,
  createMock,
  findMockAnswer,
} from "../../templates/runtime/mock.js";
import { createClient } from "./support/client/client.js";
import * as gateways from "./support/client/resources/gateways.js";
import * as logs from "./support/client/resources/logs.js";
import { collect } from "./support/collect.js";

const base = "https://api.cloudflare.com/client/v4";
const logsPath = "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs";

const operations: readonly MockOperation[] = [
  {
    id: "logs.list",
    method: "GET",
    path: logsPath,
    query: ["page", "per_page", "filters"],
    status: 200,
    body: {
      success: true,
      result: [{ id: "example" }],
      result_info: { page: 0, per_page: 0, total_count: 0 },
    },
    pages: {
      style: "page",
      parameter: "page",
      sizeParameter: "per_page",
      items: ["result"],
      totalCount: ["result_info", "total_count"],
      pageSize: ["result_info", "per_page"],
    },
  },
  {
    id: "logs.get",
    method: "GET",
    path: `${logsPath}/{id}`,
    status: 200,
    body: { success: true, result: { id: "example" } },
  },
  {
    id: "logs.edit",
    method: "PATCH",
    path: `${logsPath}/{id}`,
    status: 200,
    body: { success: true, result: { id: "example" } },
  },
  {
    id: "logs.scan",
    method: "GET",
    path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/scan",
    query: ["after"],
    status: 200,
    body: { data: [{ id: "example" }] },
    pages: {
      style: "cursor",
      parameter: "after",
      items: ["data"],
      nextCursor: ["last_id"],
      hasMore: ["has_more"],
    },
  },
  { id: "ping", method: "GET", path: "/accounts/{account_id}/ai-gateway/ping", status: 204 },
];

function setUp(options?: MockOptions) {
  const fetch = createMock(base, operations, options);
  return { fetch, client: createClient({ apiToken: "token", accountId: "acct", fetch }) };
}

const items = ["a", "b", "c", "d", "e"].map((id) => ({ id }));

describe("a mock", () => {
  it("answers with the documented example", async () => {
    const { client } = setUp();
    expect(await logs.get(client, { gateway_id: "prod", id: "x" })).toEqual({ id: "example" });
    await expect(gateways.ping(client)).resolves.toBeUndefined();
  });

  it("has no body where the status allows none, whatever is documented", async () => {
    const fetch = createMock(base, [{ id: "a", method: "GET", path: "/a", status: 204, body: {} }]);
    const response = await fetch(`${base}/a`);
    expect([response.status, await response.text()]).toEqual([204, ""]);
  });

  it("records calls with their parameters, headers and body", async () => {
    const { client, fetch } = setUp();
    await logs.edit(client, { gateway_id: "prod", id: "x/y", score: 1 });
    expect(fetch.calls).toMatchObject([
      {
        operation: "logs.edit",
        method: "PATCH",
        params: { account_id: "acct", gateway_id: "prod", id: "x/y" },
        query: {},
        body: { score: 1 },
      },
    ]);
    expect(fetch.calls[0]?.headers.get("authorization")).toBe("Bearer token");
  });

  it("gives the one page of an example once", async () => {
    const { client, fetch } = setUp();
    expect(await collect(logs.list(client, { gateway_id: "prod" }))).toEqual([{ id: "example" }]);
    expect(fetch.calls).toHaveLength(1);
  });

  it("divides items into numbered pages", async () => {
    const { client, fetch } = setUp({ overrides: { "logs.list": { items } } });
    expect(await collect(logs.list(client, { gateway_id: "prod", per_page: 2 }))).toEqual(items);
    expect(fetch.calls.map(({ query }) => query["page"])).toEqual([undefined, "2", "3"]);
  });

  it("divides items into pages by cursor", async () => {
    const { client } = setUp({ overrides: { "logs.scan": { items } } });
    expect(await collect(logs.scan(client, { gateway_id: "prod" }))).toEqual(items);
  });

  it("divides items into pages by the id of the last item", () => {
    const pages = {
      style: "cursor",
      parameter: "after",
      sizeParameter: "limit",
      items: ["data"],
      hasMore: ["has_more"],
      lastItem: ["id"],
    } as const;
    const operation = { id: "list", method: "GET", path: "/", status: 200, body: { data: items }, pages };
    const ask = (query: Record<string, string>) => findMockAnswer(operation, query).body;
    expect([
      ask({ limit: "2" }),
      ask({ limit: "2", after: "b" }),
      ask({ after: "e" }),
      ask({ after: "x" }),
    ]).toEqual([
      { data: items.slice(0, 2), has_more: true },
      { data: items.slice(2, 4), has_more: true },
      { data: [], has_more: false },
      { data: [], has_more: false },
    ]);
  });

  it("answers with an override, a value or a function", async () => {
    const { client } = setUp({
      overrides: {
        "logs.get": ({ params }) => ({ body: { success: true, result: { id: params["id"] } } }),
        "logs.edit": { status: 403, body: { success: false, errors: [{ message: "no" }] } },
      },
    });
    expect(await logs.get(client, { gateway_id: "prod", id: "x" })).toEqual({ id: "x" });
    await expect(logs.edit(client, { gateway_id: "prod", id: "x" })).rejects.toMatchObject({
      name: "PermissionDeniedError",
      errors: [{ message: "no" }],
    });
  });

  it("waits for its latency, and no longer than the signal", async () => {
    const { client } = setUp({ latency: 50 });
    const start = performance.now();
    await logs.get(client, { gateway_id: "prod", id: "x" });
    expect(performance.now() - start).toBeGreaterThan(45);
    const aborted = logs.get(client, { gateway_id: "prod", id: "x" }, { signal: AbortSignal.timeout(5) });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });

  it("answers at the own server of an operation, unless a base is given", async () => {
    const upload: MockOperation = {
      id: "up",
      method: "GET",
      path: "/up",
      server: "https://up.example/v2",
      status: 204,
    };
    const fetch = createMock(base, [upload, ...operations]);
    expect((await fetch("https://up.example/v2/up?")).status).toBe(204);
    await expect(fetch(`${base}/up`)).rejects.toThrow("mock: GET /up is not documented");
    const moved = createMock(base, [upload], { baseUrl: "http://127.0.0.1:1/" });
    expect((await moved("http://127.0.0.1:1/up")).status).toBe(204);
    await expect(moved("https://up.example/v2/up")).rejects.toThrow("is not documented");
  });

  it.each([
    ["https://API.example:443/v1/", "https://API.example:443/v1/lamp"],
    ["https://api.example/ü", "https://api.example/ü/lamp"],
    ["", "http://127.0.0.1:1/lamp"],
    ["/v1", "http://127.0.0.1:1/v1/lamp"],
  ])("answers below %j, however the platform writes that", async (server, url) => {
    const fetch = createMock(server, [{ id: "lamp", method: "GET", path: "/lamp", status: 204 }]);
    expect((await fetch(url)).status).toBe(204);
    await expect(fetch("https://other.example/v2/lamp")).rejects.toThrow("is not documented");
  });

  it("refuses what is not documented, once and with the nearest that is", async () => {
    const { client, fetch } = setUp();
    await expect(gateways.create(client, { id: "a" })).rejects.toMatchObject({
      name: "RequestError",
      message: "mock: POST /accounts/acct/ai-gateway/gateways is not documented",
    });
    await expect(fetch(`${base}/accounts/a/ai-gateway/gateways/b/logs/c`, { method: "PUT" })).rejects.toThrow(
      "documented there: GET (logs.get), PATCH (logs.edit)",
    );
    await expect(logs.list(client, { gateway_id: "prod", success: true })).rejects.toThrow(
      "mock: logs.list documents no query parameter success (documented: page, per_page, filters)",
    );
    expect(fetch.calls).toEqual([]);
  });

  it("knows requests by their path, however it is encoded, and by a query that is always the same", async () => {
    const get = (id: string, path: string, query: readonly string[] = []): MockOperation => ({
      ...{ id, method: "GET", path, query, status: 204 },
    });
    const fetch = createMock("https://a.example", [
      get("both", "/é b/{a}{b}"),
      get("dotted", "/%20/{a}.{b}"),
      get("plain", "/find"),
      get("beta", "/find?beta=true&x", ["q", "filter["]),
      get("any", "/any", ["*"]),
    ]);
    for (const url of [
      "/é b/x%2F",
      "/%20/1.2",
      "/find",
      "/find?x&beta=true&q=1&filter[a][b]=2",
      "/any?whatever=1",
    ])
      await fetch(`https://a.example${url}`);
    expect(fetch.calls.map(({ operation, params }) => [operation, params])).toEqual([
      ["both", { a: "x", b: "/" }],
      ["dotted", { a: "1", b: "2" }],
      ["plain", {}],
      ["beta", {}],
      ["any", {}],
    ]);
    await expect(fetch("https://a.example/find?beta=true&x&filter=1")).rejects.toThrow(
      "beta documents no query parameter filter (",
    );
  });

  it("answers with a text as JSON where the operation answers with JSON", async () => {
    const operation: MockOperation = {
      id: "a",
      method: "GET",
      path: "/a",
      status: 200,
      isJson: true,
      body: "b",
    };
    const answered = await createMock(base, [operation])(`${base}/a`);
    expect([answered.headers.get("content-type"), await answered.text()]).toEqual([
      "application/json",
      '"b"',
    ]);
    const failing = createMock(base, [operation], { overrides: { a: { status: 500, body: "down" } } });
    expect(await (await failing(`${base}/a`)).text()).toBe("down");
  });
});
