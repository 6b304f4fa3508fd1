import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { RequestError } from "../../templates/runtime/errors.js";
import { writeBytes, writeForm } from "../../templates/runtime/forms.js";
import type { Operation } from "../../templates/runtime/contract.js";
import { request } from "../../templates/runtime/start-call.js";
import { writeHeader, writeJson, writeMerged, writeValue } from "../../templates/runtime/write-request.js";
import { createClient, type ClientOptions } from "./support/client/client.js";
import * as gateways from "./support/client/resources/gateways.js";
import * as logs from "./support/client/resources/logs.js";
import { createRecordingFetch } from "./support/recording-fetch.js";

const base = "https://api.cloudflare.com/client/v4";

function setUp(options: ClientOptions = {}) {
  const { fetch, requests } = createRecordingFetch();
  const client = createClient({ apiToken: "token", accountId: "acct", fetch, ...options });
  return { client, requests };
}

/** What is sent for an operation of one's own. */
async function sendOperation(operation: Partial<Operation>, params: object) {
  const { client, requests } = setUp();
  await request(client, { id: "x", method: "GET", path: "/x", ...operation }, params);
  const [sent] = requests;
  return { url: sent?.url, body: sent?.init.body, headers: sent?.headers };
}

const sendQuery = async (params: object, operation: Partial<Operation> = {}) =>
  (await sendOperation(operation, params)).url?.replace(`${base}/x`, "");

/** A value behind the text that a test's title shows of it. */
const name = (value: unknown): [string, unknown] => [inspect(value), value];

describe("1: URL", () => {
  it("is the documented base and the path", async () => {
    const { client, requests } = setUp();
    await logs.get(client, { gateway_id: "prod", id: "1" });
    expect(requests[0]?.url).toBe(`${base}/accounts/acct/ai-gateway/gateways/prod/logs/1`);
  });

  it.each(["http://127.0.0.1:1/v4", "http://127.0.0.1:1/v4/", "http://127.0.0.1:1/v4///"])(
    "has another base, with or without slashes at its end: %s",
    async (baseUrl) => {
      const { client, requests } = setUp({ baseUrl });
      await gateways.ping(client);
      expect(requests[0]?.url).toBe("http://127.0.0.1:1/v4/accounts/acct/ai-gateway/ping");
    },
  );

  it.each([
    "",
    "api.example.com",
    "ftp://a.example",
    "https://user:secret@a.example",
    "https://a.example/?key=secret",
  ])("refuses a base that is none: %s", (baseUrl) => {
    expect(() => setUp({ baseUrl })).toThrow(expect.objectContaining({ name: "RequestError" }));
    expect(() => setUp({ baseUrl })).not.toThrow("secret");
  });

  it("is a path on the host of the page, where there is one", async () => {
    vi.stubGlobal("location", { origin: "https://shop.example" });
    const { client, requests } = setUp({ baseUrl: "/api/" });
    await gateways.ping(client);
    expect(requests[0]?.url).toBe("https://shop.example/api/accounts/acct/ai-gateway/ping");
    expect(() => setUp({ baseUrl: "//api.example" })).toThrow(RequestError);
    expect(() => setUp({ baseUrl: "api" })).toThrow(RequestError);
    vi.unstubAllGlobals();
    expect(() => setUp({ baseUrl: "/api" })).toThrow("baseUrl is not a plain http(s) URL");
  });

  it("is that of the operation's server, unless the client was given one", async () => {
    const operationServer = "https://up.example";
    const { client, requests } = setUp();
    await gateways.ping(client.with({ operationServer }));
    const given = setUp({ baseUrl: "http://127.0.0.1:1" });
    await gateways.ping(given.client.with({ operationServer }));
    expect([requests[0]?.url, given.requests[0]?.url]).toEqual([
      "https://up.example/accounts/acct/ai-gateway/ping",
      "http://127.0.0.1:1/accounts/acct/ai-gateway/ping",
    ]);
  });

  const unsafe = [
    "",
    ".",
    "..",
    "%2e",
    "%2E%2e",
    "%252e%252E",
    ".%2e",
    "../x",
    "x/..",
    "x/../y",
    "x%2f..%2fy",
    "..\\x",
    "x%5c..",
    "a\nb",
    "a\u0000",
    "\u007f",
    "\ud800",
  ];
  const notText = [
    undefined,
    null,
    NaN,
    Infinity,
    -Infinity,
    [],
    ["a"],
    {},
    true,
    new Date(),
    () => "a",
    Symbol("a"),
  ];
  it.each([...unsafe, ...notText].map(name))(
    "refuses the path parameter %s, and sends nothing",
    async (_, id) => {
      const { client, requests } = setUp();
      await expect(gateways.delete(client, { id: id as string })).rejects.toMatchObject({
        name: "RequestError",
        method: "DELETE",
        url: `${base}/accounts/{account_id}/ai-gateway/gateways/{id}`,
        message: expect.stringContaining(" has no valid id") as unknown,
      });
      expect(requests).toEqual([]);
    },
  );

  it("names the parameter that neither call nor client gives", async () => {
    const { client } = setUp({ accountId: undefined });
    await expect(gateways.ping(client)).rejects.toThrow("has no valid account_id");
  });

  it("never leaves the base, whatever the parameter", async () => {
    const { client, requests } = setUp();
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(".", "/", "\\", "%", "2", "e", "E", "5", "c", "f", "?", "#", ";", " "),
      }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (id) => {
        requests.length = 0;
        const { error } = await gateways.delete(client, { id }).safe();
        if (error) return error.name === "RequestError" && requests.length === 0;
        const { origin, pathname, search, hash } = new URL(requests[0]?.url ?? "");
        const segments = pathname.split("/");
        return (
          `${origin}${segments.slice(0, -1).join("/")}` === `${base}/accounts/acct/ai-gateway/gateways` &&
          decodeURIComponent(segments.at(-1) ?? "") === id &&
          search === "" &&
          hash === ""
        );
      }),
    );
  });
});

describe("2: path parameters", () => {
  it.each([
    ["a/b?c#d", "a%2Fb%3Fc%23d"],
    ["é 😀", "%C3%A9%20%F0%9F%98%80"],
    ["100%", "100%25"],
    [42, "42"],
    ["a..b", "a..b"],
    ["...", "..."],
  ])("are percent-encoded: %s", async (id, encoded) => {
    const { client, requests } = setUp();
    await gateways.delete(client, { id: id as string });
    expect(requests[0]?.url).toBe(`${base}/accounts/acct/ai-gateway/gateways/${encoded}`);
  });

  it("come from the call rather than from the client", async () => {
    const { client, requests } = setUp();
    await gateways.delete(client, { account_id: "other", id: "a" });
    expect(requests[0]?.url).toContain("/accounts/other/");
  });
});

describe("3: query", () => {
  it.each([
    [{ a: undefined }, ""],
    [{ end_time: null }, "?end_time="],
    [{ a: "x y&z=1" }, "?a=x%20y%26z%3D1"],
    [{ a: true, b: 0 }, "?a=true&b=0"],
    [{ a: ["x", 1, false] }, "?a=x&a=1&a=false"],
    [{ a: [] }, ""],
    [{ a: new Date(0) }, "?a=1970-01-01T00%3A00%3A00.000Z"],
    [{ a: [new Date(0)] }, "?a=1970-01-01T00%3A00%3A00.000Z"],
    [{ filter: { a: new Date(0), b: undefined, c: 1 } }, "?a=1970-01-01T00%3A00%3A00.000Z&c=1"],
    [{ "a b": 1 }, "?a%20b=1"],
  ])("%j", async (params, expected) => {
    expect(await sendQuery(params)).toBe(expected);
  });

  it.each([
    [[], "?filters=%5B%5D"],
    [["a"], "?filters=%5B%22a%22%5D"],
    ["a", "?filters=%22a%22"],
    [[{ key: "x", value: ["1"] }], `?filters=${encodeURIComponent('[{"key":"x","value":["1"]}]')}`],
  ])("sends what is documented as JSON as JSON: %j", async (filters, expected) => {
    expect(await sendQuery({ filters }, { parameters: { filters: { write: writeJson } } })).toBe(expected);
  });

  const circular: unknown[] = [{}];
  circular.push(circular);
  it.each(
    [
      NaN,
      Infinity,
      () => 1,
      Symbol("a"),
      new Date(NaN),
      [1n, {}],
      { a: {} },
      [[1]],
      new Map(),
      circular,
      "\udc00",
    ].map(name),
  )("refuses what it can't hold: %s", async (_, value) => {
    await expect(sendQuery({ filter: value })).rejects.toMatchObject({
      name: "RequestError",
      message: expect.stringContaining("has no valid filter") as unknown,
    });
  });

  it("gives back what it was given, for any text", async () => {
    const text = fc.string({ unit: "grapheme" });
    await fc.assert(
      fc.asyncProperty(text, fc.array(text), async (one, many) => {
        const query = new URLSearchParams(await sendQuery({ one, many }));
        expect(query.get("one")).toBe(one);
        expect(query.getAll("many")).toEqual(many);
      }),
    );
  });
});

describe("4: body", () => {
  it("is JSON with its content type, without what is undefined", async () => {
    const { client, requests } = setUp();
    await logs.edit(client, { gateway_id: "prod", id: "a", score: null });
    await gateways.create(client, { id: "a", metadata: undefined });
    expect(requests.map(({ init }) => init.body)).toEqual(['{"score":null}', '{"id":"a"}']);
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
  });

  it("is absent, and so is its content type, where none is documented", async () => {
    const { client, requests } = setUp();
    await logs.get(client, { gateway_id: "prod", id: "a" });
    expect(requests[0]?.init.body).toBeNull();
    expect(requests[0]?.headers.has("content-type")).toBe(false);
  });

  it("takes `__proto__` for a name like any other", async () => {
    const { client, requests } = setUp();
    const params = JSON.parse('{"id":"a","__proto__":{"polluted":true},"metadata":{"__proto__":1}}') as {
      id: string;
    };
    await gateways.create(client, params);
    expect(requests[0]?.init.body).toBe(
      '{"id":"a","__proto__":{"polluted":true},"metadata":{"__proto__":1}}',
    );
    expect({}).not.toHaveProperty("polluted");
  });

  it("refuses what is no JSON", async () => {
    const { client } = setUp();
    const circular: Record<string, unknown> = {};
    circular["self"] = circular;
    await expect(gateways.create(client, { id: "a", metadata: circular })).rejects.toMatchObject({
      name: "RequestError",
    });
  });

  const post = (operation: Partial<Operation>, params: object) =>
    sendOperation({ method: "POST", ...operation }, params);

  it("leaves query and header parameters out", async () => {
    const operation = {
      body: writeMerged,
      query: ["page", "X-Trace"],
      parameters: { "X-Trace": { write: writeHeader } },
    };
    const { url, body, headers } = await post(operation, {
      page: 1,
      "X-Trace": ["a", 2],
      id: "i",
      body: { page: 3 },
    });
    expect(url).toBe(`${base}/x?page=1`);
    expect(headers?.get("x-trace")).toBe("a,2");
    expect(body).toBe('{"id":"i","page":3}');
  });

  it("is a value of its own, JSON or not", async () => {
    expect((await post({ body: writeValue }, { body: ["a"] })).body).toBe('["a"]');
    expect((await post({ body: writeValue }, {})).body).toBeNull();
    const text = await post({ body: writeBytes, mediaType: "text/plain" }, { body: "a" });
    expect([text.body, text.headers?.get("content-type")]).toEqual(["a", "text/plain"]);
  });

  it("is a form", async () => {
    const { body } = await post({ body: writeForm }, { a: "x y", b: [1, 2], c: undefined });
    expect(body).toBe("a=x+y&b=1&b=2");
  });
});

describe("7: headers", () => {
  it("come from the client and the call, which can take them away", async () => {
    const { client, requests } = setUp({ headers: { "x-a": "client", "x-b": "client" } });
    await gateways.ping(client, {}, { headers: { "X-A": "call", "x-b": undefined } });
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: "Bearer token",
      "x-a": "call",
    });
  });

  it("are refused, and not shown, with a character that they can't carry", async () => {
    const { client, requests } = setUp();
    const { error } = await gateways.ping(client, {}, { headers: { "x-key": "secret\r\nx: y" } }).safe();
    expect(error).toMatchObject({
      name: "RequestError",
      message: expect.stringContaining("x-key") as unknown,
    });
    expect(error?.message).not.toContain("secret");
    expect(requests).toEqual([]);
  });
});
