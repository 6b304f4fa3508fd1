import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { bind } from "../../templates/runtime/create-client.js";
import { readBlob, readText } from "../../templates/runtime/read.js";
import { request } from "../../templates/runtime/start-call.js";
import { createClient, type ClientOptions } from "./support/client/client.js";
import * as gateways from "./support/client/resources/gateways.js";
import * as logs from "./support/client/resources/logs.js";
import { collect } from "./support/collect.js";
import { answer, failure, startServer, success, type Script } from "./support/misbehaving-server.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

const ids = { gateway_id: "prod", id: "a" };

function setUp(respond?: () => Response, options: ClientOptions = {}) {
  const { fetch, requests } = createRecordingFetch(respond);
  return { requests, client: createClient({ apiToken: "token", accountId: "acct", fetch, ...options }) };
}

/** A client of a server that follows a script, for as long as `use` takes. */
async function withServer(script: Script, use: (client: ReturnType<typeof createClient>) => Promise<void>) {
  const server = await startServer(script);
  try {
    await use(createClient({ baseUrl: server.origin, apiToken: "token", accountId: "acct" }));
  } finally {
    await server.close();
  }
}

describe("8: errors carry what is known of the exchange", () => {
  it("names method, URL, status, headers, and what the server says", async () => {
    const { client } = setUp(() =>
      Response.json(failure("no such log"), { status: 404, headers: { "cf-ray": "8c1-FRA" } }),
    );
    const { error } = await logs.get(client, ids).safe();
    const url = "https://api.cloudflare.com/client/v4/accounts/acct/ai-gateway/gateways/prod/logs/a";
    expect(error).toMatchObject({
      name: "NotFoundError",
      message: `no such log 7003 (GET ${url} answers 404)`,
      operation: "logs.get",
      method: "GET",
      url,
      status: 404,
      errors: [{ code: 7003, message: "no such log" }],
      attempt: 0,
    });
    expect(error?.headers?.get("cf-ray")).toBe("8c1-FRA");
  });

  it.each([
    [{ error: { type: "invalid", message: "one" } }, ["one"]],
    [{ message: "itself", code: 1 }, ["itself"]],
    [{ errors: [null, 1, "text", {}, { message: "kept" }] }, ["text", "kept"]],
    ["a text", ["a text"]],
    [null, []],
  ])("finds messages wherever a body has them: %j", async (body, messages) => {
    const { client } = setUp(() => Response.json(body, { status: 400 }));
    const { error } = await logs.get(client, ids).safe();
    expect(error?.errors?.map(({ message }) => message)).toEqual(messages);
  });
});

describe("10: a failure of the platform is a ConnectionError", () => {
  it.each([
    new TypeError("boom"),
    new Error("x", { cause: { code: "ECONNRESET" } }),
    "a text",
    undefined,
    null,
  ])("%s", async (reason) => {
    const { client } = setUp(
      () => {
        throw reason as Error;
      },
      { maxRetries: 0 },
    );
    await expect(logs.get(client, ids)).rejects.toMatchObject({ name: "ConnectionError" });
  });

  it("keeps the platform's code and message, without the credentials", async () => {
    const { client } = setUp(
      () => {
        throw new TypeError("fetch failed", {
          cause: Object.assign(new Error("reset by token"), { code: "ECONNRESET" }),
        });
      },
      { maxRetries: 0 },
    );
    const { error } = await logs.get(client, ids).safe();
    expect(error).toMatchObject({
      code: "ECONNRESET",
      message: expect.stringContaining("reset by [redacted]") as unknown,
    });
    expect(error?.cause).toBeUndefined();
  });
});

describe("11: time and abort", () => {
  it("covers a body that stalls", async () => {
    await withServer(
      ({ response }) => {
        response.writeHead(200).write("{");
      },
      async (client) => {
        await expect(logs.get(client, ids, { timeout: 100, maxRetries: 0 })).rejects.toMatchObject({
          name: "TimeoutError",
        });
      },
    );
  });

  it("aborts in backoff, with the caller's reason", async () => {
    const { client } = setUp(() => new Response(null, { status: 503, headers: { "retry-after": "30" } }));
    const controller = new AbortController();
    const call = logs.get(client, ids, { signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort("enough");
    await expect(call).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
  });

  it("does not wait for a fetch that ignores its signal", async () => {
    const { client } = setUp(() => new Promise<never>(() => undefined) as never);
    await expect(logs.get(client, ids, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      name: "AbortError",
    });
    await expect(logs.get(client, ids, { timeout: 20, maxRetries: 0 })).rejects.toMatchObject({
      name: "TimeoutError",
    });
  });

  it("fails at once for a signal that is none, and leaves no timer", async () => {
    const { client } = setUp(() => Response.json(success({ id: "a" })));
    const options: object = { signal: {}, timeout: 10, maxRetries: 0 };
    await expect(logs.get(client, ids, options)).rejects.toMatchObject({ name: "ConnectionError" });
    // A timer would throw here, where nobody catches it.
    await new Promise((resolve) => setTimeout(resolve, 30));
  });

  it("leaves no listener on the caller's signal", async () => {
    const { signal } = new AbortController();
    let calls = 0;
    const { client } = setUp(() =>
      calls++ % 2
        ? Response.json(success({}))
        : new Response(null, { status: 429, headers: { "retry-after": "0" } }),
    );
    for (let index = 0; index < 15; index++) await logs.get(client, ids, { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("takes a timeout longer than timers can be for one that never comes", async () => {
    const { client } = setUp();
    for (const timeout of [2 ** 31, 1e300, Infinity]) await logs.get(client, ids, { timeout });
  });
});

describe("13: what a call gives", () => {
  it("is sent at once and once, however often it is awaited", async () => {
    const { client, requests } = setUp();
    const call = logs.get(client, ids);
    await new Promise(setImmediate);
    expect(requests).toHaveLength(1);
    expect([await call, await call, (await call.safe()).data, (await call.withResponse()).data]).toEqual(
      Array(4).fill({ id: "a" }),
    );
    expect(requests).toHaveLength(1);
  });

  it("is the result or the error with .safe(), which never throws", async () => {
    expect(await logs.get(setUp().client, ids).safe()).toEqual({ data: { id: "a" } });
    const { error, data } = await logs.get(setUp().client, { ...ids, id: "" }).safe();
    expect([error?.name, data]).toEqual(["RequestError", undefined]);
  });

  it("is the result with its response", async () => {
    const { client } = setUp(() => Response.json(success({ id: "a" }), { headers: { etag: "1" } }));
    const { data, response } = await logs.get(client, ids).withResponse();
    expect([data, response.headers.get("etag")]).toEqual([{ id: "a" }, "1"]);
  });

  it("is the response with its body unread, past the timeout too", async () => {
    await withServer(
      ({ response }) => {
        response.writeHead(200).write('{"raw":');
        setTimeout(() => response.end("true}"), 100);
      },
      async (client) => {
        const response = await logs.get(client, ids, { timeout: 50 }).asResponse();
        expect(await response.json()).toEqual({ raw: true });
      },
    );
  });

  it("is the bare response of a question whether something has changed", async () => {
    const { client } = setUp(() => new Response(null, { status: 304 }));
    expect((await logs.get(client, ids).asResponse()).status).toBe(304);
    await expect(logs.get(client, ids)).rejects.toMatchObject({ name: "APIError", status: 304 });
  });

  it("is the bare response with .asResponse(), whatever its status", async () => {
    const { client } = setUp(() => Response.json(failure("no"), { status: 403 }));
    const response = await logs.get(client, ids).asResponse();
    expect([response.status, await response.json()]).toEqual([403, failure("no")]);
  });

  it("is the bare response of a server that refuses, after the retries, its body unread", async () => {
    const statuses = [503, 503, 404];
    await withServer(
      ({ response }) => {
        const status = statuses.shift() ?? 500;
        response.writeHead(status).end(JSON.stringify({ status }));
      },
      async (client) => {
        const response = await logs.get(client, ids, { maxRetries: 2 }).asResponse();
        expect([response.status, await response.json()]).toEqual([404, { status: 404 }]);
      },
    );
  });

  it("is a text or a blob where the documents say so", async () => {
    const { client } = setUp(() => new Response("a\u00e9", { headers: { "content-type": "text/csv" } }));
    const operation = { id: "export", method: "GET", path: "/export" };
    expect(await request(client, { ...operation, read: readText })).toBe("a\u00e9");
    const blob = await request<Blob>(client, { ...operation, read: readBlob });
    expect([blob.type, await blob.text()]).toEqual(["text/csv", "a\u00e9"]);
  });

  it("is undefined where a body is optional and absent, but not where it is broken", async () => {
    const operation = { id: "x", method: "GET", path: "/x", unwrap: ["result"], optional: true } as const;
    const give = (body: string | null) => request(setUp(() => new Response(body)).client, operation);
    expect([await give(null), await give("{}"), await give('{"result":1}')]).toEqual([
      undefined,
      undefined,
      1,
    ]);
    await expect(give("<html>")).rejects.toMatchObject({ name: "ResponseError" });
  });

  it("decodes characters that are cut by chunks", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(success({ id: "é😀" })));
    await withServer(
      ({ response }) => {
        response.writeHead(200);
        const send = (index: number) => {
          if (index === bytes.length) response.end();
          else
            response.write(bytes.subarray(index, index + 1), () => {
              send(index + 1);
            });
        };
        send(0);
      },
      async (client) => {
        expect(await logs.get(client, ids)).toEqual({ id: "é😀" });
      },
    );
  });
});

describe("the factory", () => {
  it("binds functions of nested namespaces to a client", async () => {
    const { client, requests } = setUp(() => Response.json(success([{ id: "a" }], { total_count: 1 })));
    const api = bind(client, { ping: gateways.ping, logs, nested: { logs } });
    expect(await collect(api.logs.list({ gateway_id: "prod" }))).toEqual([{ id: "a" }]);
    expect((await api.nested.logs.list({ gateway_id: "prod" })).items).toEqual([{ id: "a" }]);
    await api.ping();
    expect(requests).toHaveLength(3);
  });
});

describe("a body in many shapes", () => {
  it("is given as it was received, nothing stripped or copied", async () => {
    const result = { id: "a", unknown: { deep: [1, null] }, "": 0 };
    await withServer(
      (turn) => {
        answer(turn, 200, success(result));
      },
      async (client) => {
        expect(await logs.get(client, ids)).toEqual(result);
      },
    );
  });
});
