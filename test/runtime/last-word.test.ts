import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../templates/runtime/errors.js";
import { createClient, type ClientOptions } from "./support/client/client.js";
import * as logs from "./support/client/resources/logs.js";
import { answer, startServer, type Script } from "./support/misbehaving-server.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

const ids = { gateway_id: "prod", id: "a" };

async function failWith(body: unknown, options: ClientOptions = {}, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const { fetch, requests } = createRecordingFetch(
    () => new Response(text, { status: 422, headers: { "content-type": "application/json", ...headers } }),
  );
  const { error } = await logs
    .get(createClient({ apiToken: "a-long-token", accountId: "acct", fetch, ...options }), ids)
    .safe();
  return { error, requests };
}

describe("8: the server's own words", () => {
  it.each([
    [{ success: false, errors: [{ code: 7, message: "no such log" }] }, "no such log 7"],
    [{ message: "bad" }, "bad"],
    [{ error: "invalid_grant", error_description: "expired" }, "invalid_grant; expired"],
    [{ error: { type: "x", message: "no model", code: "m1" } }, "no model m1"],
    [{ detail: "name is short" }, "name is short"],
    [{ detail: [{ loc: ["body", "x"], msg: "field required", type: "missing" }] }, "body.x: field required"],
    [{ title: "Out of credit", status: 422, detail: "balance is 3" }, "Out of credit; balance is 3"],
    [{ errors: ["too short", "too old"] }, "too short; too old"],
    [{ errors: { name: ["too short"], age: "too old" } }, "name: too short; age: too old"],
    [{ name: ["is required"] }, "name: is required"],
    ["upstream exploded", "upstream exploded"],
  ])("%j begin the message, and the body is kept", async (body, words) => {
    const { error } = await failWith(body);
    expect(error?.message.startsWith(`${words} (GET `)).toBe(true);
    expect(error?.body).toEqual(body);
  });

  it("are bounded, and no page of HTML is words", async () => {
    const { error } = await failWith("x".repeat(1_000_000));
    expect(error?.message.length).toBeLessThan(1_300);
    expect(String(error?.body)).toHaveLength(100_000);
    expect((await failWith("<html>down</html>")).error).toMatchObject({
      errors: [],
      body: "<html>down</html>",
    });
  });

  it.each(["<html>log in</html>", { success: true, token: "t-12345678" }])(
    "are kept where a success holds no result: %j",
    async (body) => {
      const { fetch } = createRecordingFetch(() =>
        typeof body === "string" ? new Response(body) : Response.json(body),
      );
      const call = logs.get(createClient({ apiToken: "t-12345678", accountId: "a", fetch }), ids);
      const { error } = await call.safe();
      const kept = typeof body === "string" ? body : { success: true, token: "[redacted]" };
      expect(error).toMatchObject({ name: "ResponseError", status: 200, body: kept });
    },
  );

  it("are text where they are nested too deep to be read", async () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect((await failWith(deep)).error).toMatchObject({ name: "UnprocessableEntityError", status: 422 });
  });

  it("come with the response from .withResponse()", async () => {
    const { fetch } = createRecordingFetch(() => Response.json({ detail: "no" }, { status: 404 }));
    const call = logs.get(createClient({ apiToken: "t", accountId: "a", fetch }), ids);
    const error: unknown = await call.withResponse().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "NotFoundError", response: { status: 404 } });
    expect(Object.keys(error as object)).not.toContain("response");
  });
});

describe("6: what is redacted", () => {
  it.each(["t", "x", "token", "type", "2", "7002", "code", "message", "any", "id", "logs", "redacted"])(
    "changes no meaning with the credential %j",
    async (apiToken) => {
      const { error, requests } = await failWith(
        { errors: [{ code: 7002, message: "no such gateway", ids: [2, "x2"] }] },
        { apiToken },
        { "x-csrf-token": "r1", "x-company": "c" },
      );
      expect(requests).toHaveLength(1);
      expect(error).toMatchObject({
        name: "UnprocessableEntityError",
        errors: [{ code: 7002, message: "no such gateway" }],
        body: { errors: [{ code: 7002, message: "no such gateway", ids: [2, "x2"] }] },
      });
      expect([...(error?.headers?.keys() ?? [])]).toEqual(["content-type", "x-company", "x-csrf-token"]);
      expect(error?.url).toMatch(/\/logs\/a$/);
    },
  );

  it.each(["k", "a-long-token", "12345678"])("replaces %j as a value, once", async (apiToken) => {
    const { error } = await failWith(
      { [apiToken]: apiToken, list: [`is ${apiToken}`], error: `(${apiToken})` },
      { apiToken },
      { "x-echo": apiToken },
    );
    expect(error?.body).toEqual({
      [apiToken]: "[redacted]",
      list: ["is [redacted]"],
      error: "([redacted])",
    });
    expect(error?.message).toMatch(/^\(\[redacted\]\) \(GET /);
    expect(error?.headers?.get("x-echo")).toBe("[redacted]");
  });

  it("hears what the server asks for, where the credential is a part of it", async () => {
    const { fetch, requests } = createRecordingFetch((index) =>
      index
        ? Response.json({ success: true, result: {} })
        : new Response(null, { status: 503, headers: { "retry-after": "0" } }),
    );
    await logs.get(createClient({ apiToken: "0", accountId: "a", fetch }), ids);
    expect(requests).toHaveLength(2);
  });
});

describe("29: options are checked", () => {
  it.each([
    { maxRetries: NaN },
    { maxRetries: -1 },
    { timeout: 0 },
    { timeout: "5" },
    { maxRetryDelay: NaN },
    { maxResponseBytes: null },
    { fetch: 3 },
    { fetch: {} },
    { signal: 4 },
    { headers: 5 },
    { headers: "a: b" },
    { fetchOptions: true },
    { validators: 3 },
    { validate: "throw" },
    { pacer: 1 },
    { onRequest: "log" },
    { onResponse: {} },
    { onRetry: 1 },
    { onEnd: 3 },
  ])("%j", async (options) => {
    const [name] = Object.keys(options);
    const given = options as ClientOptions;
    const { fetch, requests } = createRecordingFetch();
    const client = createClient({ apiToken: "t", accountId: "a", fetch });
    expect((await logs.get(client, ids, given).safe()).error?.message).toContain(`has no valid ${name}`);
    expect(requests).toEqual([]);
    expect(() => createClient({ apiToken: "t", ...given })).toThrow(`has no valid ${name}`);
  });

  it("but not those of other clients, so that programs can share theirs", () => {
    expect(() => createClient({ apiToken: "t", theirs: 1 } as ClientOptions)).not.toThrow();
  });

  it("takes those that are left open, and headers in pairs", async () => {
    const { fetch, requests } = createRecordingFetch();
    const open = {
      headers: null,
      signal: null,
      validators: null,
      validate: null,
      fetchOptions: null,
      pacer: null,
    };
    const given = { ...open, fetch, timeout: 1.5, maxRetries: Infinity } as unknown as ClientOptions;
    const client = createClient({ apiToken: "t", accountId: "a", ...given });
    const pairs = [["x-a", "1"]] as unknown as Record<string, string>;
    await logs.get(client, ids, { headers: pairs });
    expect(requests[0]?.headers.get("x-a")).toBe("1");
  });

  it("takes a Headers object", async () => {
    const { fetch, requests } = createRecordingFetch();
    const headers = new Headers({ "x-a": "1" });
    const client = createClient({ apiToken: "t", accountId: "a", fetch, headers });
    await logs.get(client, ids, { headers: new Headers({ "x-b": "2" }) });
    expect([requests[0]?.headers.get("x-a"), requests[0]?.headers.get("x-b")]).toEqual(["1", "2"]);
  });
});

describe("27: a fetch", () => {
  it.each([
    ["text()", { text: () => Promise.resolve('{"success":true,"result":{"id":"g"}}') }],
    ["text(), without a stream", { body: {}, text: () => Promise.resolve('{"result":{"id":"g"}}') }],
  ])("whose answer has but %s works", async (_, response) => {
    const fetch = () =>
      Promise.resolve({ ok: true, status: 200, headers: new Headers(), ...response } as unknown as Response);
    expect(await logs.get(createClient({ apiToken: "t", accountId: "a", fetch }), ids)).toEqual({ id: "g" });
  });

  it("that was refused at several addresses says why", async () => {
    const cause = Object.assign(new AggregateError([new Error("connect ECONNREFUSED ::1:9")]), {
      code: "ECONNREFUSED",
    });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
    const { error } = await logs
      .get(createClient({ apiToken: "t", accountId: "a", fetch, maxRetries: 0 }), ids)
      .safe();
    expect(error).toMatchObject({ name: "ConnectionError", code: "ECONNREFUSED" });
    expect(error?.message).toContain("connect ECONNREFUSED ::1:9");
  });

  it("is told to accept JSON, and other options of its own", async () => {
    const { fetch, requests } = createRecordingFetch();
    const client = createClient({
      apiToken: "t",
      accountId: "a",
      fetch,
      fetchOptions: { cache: "no-store" },
    });
    await logs.get(client, ids, { fetchOptions: { method: "POST", next: { revalidate: 1 } } });
    expect(requests[0]?.init).toMatchObject({
      method: "GET",
      cache: "no-store",
      next: { revalidate: 1 },
    });
    expect(requests[0]?.headers.get("accept")).toBe("application/json");
  });
});

describe("5: an environment without permission", () => {
  it("is as one without the variable", () => {
    const { env } = process;
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw new Error("NotCapable");
        },
      },
    );
    Object.defineProperty(process, "env", { value: refusing, configurable: true });
    try {
      expect(() => createClient()).toThrow("no credentials: set apiToken");
    } finally {
      Object.defineProperty(process, "env", { value: env, configurable: true, writable: true });
    }
  });
});

/** A client of a server that follows a script, for as long as `use` takes. */
async function withServer(script: Script, use: (client: ReturnType<typeof createClient>) => Promise<void>) {
  const server = await startServer(script);
  try {
    await use(createClient({ baseUrl: server.origin, apiToken: "token", accountId: "acct" }));
  } finally {
    await server.close();
  }
}

describe("11: one signal", () => {
  it("has one listener for eleven calls, and none after them", async () => {
    await withServer(
      (turn) => {
        answer(turn, 200, { success: true, result: {} });
      },
      async (client) => {
        const { signal } = new AbortController();
        const calls = Array.from({ length: 11 }, () => logs.get(client, ids, { signal }));
        await new Promise(setImmediate);
        expect(getEventListeners(signal, "abort")).toHaveLength(1);
        await Promise.all(calls);
        expect(getEventListeners(signal, "abort")).toEqual([]);
      },
    );
  });

  it("ends all calls that wait for it, and no others", async () => {
    await withServer(
      () => undefined,
      async (client) => {
        const controllers = [new AbortController(), new AbortController()];
        const calls = [0, 0, 1].map((index) =>
          logs.get(client, ids, { signal: controllers[index]?.signal }).safe(),
        );
        await new Promise((resolve) => setTimeout(resolve, 20));
        controllers[0]?.abort();
        const [first, second] = await Promise.all(calls.slice(0, 2));
        expect([first?.error?.name, second?.error?.name]).toEqual(["AbortError", "AbortError"]);
        controllers[1]?.abort();
        expect((await calls[2])?.error?.name).toBe("AbortError");
      },
    );
  });

  it("ends the body of a bare response", async () => {
    await withServer(
      ({ response }) => {
        response.writeHead(200).write("{");
      },
      async (client) => {
        const controller = new AbortController();
        const response = await logs.get(client, ids, { signal: controller.signal }).asResponse();
        setTimeout(() => {
          controller.abort();
        }, 10);
        await expect(response.text()).rejects.toThrow();
        expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      },
    );
  });
});

describe("10: a compressed body that is cut short", () => {
  it("is a failed connection on every platform", async () => {
    const { fetch } = createRecordingFetch(
      () => new Response('{"success":true,"result":{"id":"a', { headers: { "content-encoding": "gzip" } }),
    );
    const client = createClient({ apiToken: "t", accountId: "a", fetch, maxRetries: 0 });
    await expect(logs.get(client, ids)).rejects.toMatchObject({ name: "ConnectionError" });
  });
});

describe("30: client.request", () => {
  it("reaches what is not documented, with the promises of the client", async () => {
    const { fetch, requests } = createRecordingFetch(() => Response.json({ a: 1 }));
    const client = createClient({ apiToken: "t", accountId: "a", baseUrl: "https://x.test/v1", fetch });
    const result = await client.request<{ a: number }>("post", "new/{thing}?a=1", {
      query: { b: [1, 2] },
      body: { c: new Date(0) },
    });
    expect(result).toEqual({ a: 1 });
    expect(requests[0]).toMatchObject({
      url: "https://x.test/v1/new/%7Bthing%7D?a=1&b=1&b=2",
      init: { method: "POST", body: '{"c":"1970-01-01T00:00:00.000Z"}' },
    });
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
  });

  it.each(["/a/../../admin", "/a/%2e%2e/b", "/.."])("never leaves the base: %s", async (path) => {
    const { fetch, requests } = createRecordingFetch();
    const client = createClient({ apiToken: "t", accountId: "a", fetch });
    await expect(client.request("GET", path)).rejects.toMatchObject({ name: "RequestError" });
    expect(requests).toEqual([]);
  });

  it("stays at its origin, whatever the path begins with", async () => {
    const { fetch, requests } = createRecordingFetch();
    const client = createClient({ apiToken: "t", accountId: "a", baseUrl: "https://x.test", fetch });
    await client.request("GET", "@evil.test/");
    expect(new URL(requests[0]?.url ?? "").host).toBe("x.test");
  });

  it("sends text, bytes and forms as they are", async () => {
    const { fetch, requests } = createRecordingFetch(() => new Response("ok"));
    const client = createClient({ apiToken: "t", accountId: "a", fetch });
    expect(await client.request("PUT", "/a", { body: "x,y", contentType: "text/csv" })).toBe("ok");
    await client.request("PUT", "/a", { body: new FormData() });
    await client.request("PUT", "/a", { body: "x" });
    expect(requests.map(({ init, headers }) => [init.body, headers.get("content-type")])).toEqual([
      ["x,y", "text/csv"],
      [expect.any(FormData), null],
      ['"x"', "application/json"],
    ]);
  });

  it("sends a stream, once", async () => {
    const { fetch, requests } = createRecordingFetch(() => new Response("", { status: 503 }));
    const client = createClient({ apiToken: "t", accountId: "a", fetch });
    const { body } = new Response("x");
    await expect(client.request("PUT", "/a", { body })).rejects.toMatchObject({ status: 503 });
    expect(requests.map(({ init }) => init)).toMatchObject([{ body, duplex: "half" }]);
  });
});

describe("client.with", () => {
  it("is the same client with other options", async () => {
    const { fetch, requests } = createRecordingFetch();
    const client = createClient({
      apiToken: "t",
      accountId: "a",
      fetch,
      headers: { "x-a": "1", "x-b": "1" },
    });
    await logs.get(client.with({ headers: { "x-b": "2" }, baseUrl: "https://y.test" }), ids);
    expect(requests[0]?.url).toBe("https://y.test/accounts/a/ai-gateway/gateways/prod/logs/a");
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({
      authorization: "Bearer t",
      "x-a": "1",
      "x-b": "2",
    });
  });
});

describe("5: credentials by function", () => {
  it("are asked for at every attempt, and once more where they were refused", async () => {
    const asked: boolean[] = [];
    const { fetch, requests } = createRecordingFetch((index) =>
      index === 0
        ? new Response(null, { status: 503, headers: { "retry-after": "0" } })
        : index === 1
          ? new Response(null, { status: 401 })
          : Response.json({ success: true, result: { id: "a" } }),
    );
    const apiToken = (isRefused: boolean) => {
      asked.push(isRefused);
      return Promise.resolve(`token-${asked.length}`);
    };
    const client = createClient({ apiToken: apiToken as never, accountId: "a", fetch, maxRetries: 1 });
    expect(await logs.get(client, ids)).toEqual({ id: "a" });
    expect(asked).toEqual([false, false, true]);
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer token-1",
      "Bearer token-2",
      "Bearer token-3",
    ]);
  });

  it("are an AuthenticationError where they are refused again", async () => {
    const { fetch, requests } = createRecordingFetch(() => new Response(null, { status: 401 }));
    const client = createClient({ apiToken: (() => "t") as never, accountId: "a", fetch });
    await expect(logs.get(client, ids)).rejects.toMatchObject({ name: "AuthenticationError" });
    expect(requests).toHaveLength(2);
  });

  it.each([[() => Promise.reject(new Error("vault is shut"))], [() => undefined], [() => "two\nlines"]])(
    "are a RequestError where they give none",
    async (apiToken) => {
      const { fetch, requests } = createRecordingFetch();
      const client = createClient({ apiToken: apiToken as never, accountId: "a", fetch });
      const { error } = await logs.get(client, ids).safe();
      expect(error?.name).toBe("RequestError");
      expect(requests).toEqual([]);
    },
  );
});

describe("29: issues", () => {
  it("are at most a hundred for a whole answer", async () => {
    const V = await import("../../templates/runtime/validation.js");
    const issue = { path: [], code: "type", message: "no", expected: "a", received: "b" } satisfies Issue;
    const many = (_value: unknown, options: { limit?: number } = {}): readonly Issue[] =>
      Array<Issue>(Math.min(7, options.limit ?? 7)).fill(issue);
    const { fetch } = createRecordingFetch(() =>
      Response.json({ success: true, result: Array(1_000).fill({}) }),
    );
    const client = createClient({
      apiToken: "t",
      accountId: "a",
      fetch,
      validators: { LogListResponse: { "~check": V.createClientCheck(many) } },
      validate: { response: "throw" },
    });
    const { error } = await logs.list(client, { gateway_id: "g" }).safe();
    expect(error?.issues).toHaveLength(100);
  });
});
