import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { Call, Client } from "../../templates/runtime/contract.js";
import { startServer, type MisbehavingServer } from "../runtime/support/misbehaving-server.js";
import { collect } from "../runtime/support/collect.js";
import { findTypeErrors } from "./support/compile.js";
import { bundlePackage } from "./support/load-package.js";
import { readDocument } from "./support/read-document.js";

const text = { type: "string" };
const int64 = { type: "integer", format: "int64" };
const uint64 = { type: "integer", format: "uint64" };
const object = (properties: object) => ({ type: "object", required: Object.keys(properties), properties });
const json = (schema: object) => ({ "application/json": { schema } });
const version = {
  name: "X-Version",
  in: "header",
  required: true,
  schema: { type: "string", const: "2026-01" },
};
const parameter = (name: string, where: string, required: boolean) => ({
  name,
  in: where,
  required,
  schema: text,
});

const spec = readDocument(
  {
    "/orders/{id}": {
      get: {
        operationId: "orders.get",
        parameters: [parameter("id", "path", true), { ...version, name: "x-version" }],
        responses: {
          "200": {
            description: "ok",
            content: {
              ...json(object({ ref: int64 })),
              "text/csv": { schema: text },
              "application/pdf": { schema: { type: "string", format: "binary" } },
            },
          },
          "204": { description: "none" },
        },
      },
    },
    "/chats": {
      get: {
        operationId: "chats.list",
        parameters: [
          version,
          { name: "beta", in: "query", required: true, schema: { type: "string", const: "true" } },
          { name: "v", in: "query", required: true, schema: { type: "integer", enum: [2] } },
          { name: "kind", in: "query", required: true, schema: { type: "string", enum: ["a", "b"] } },
          { name: "dry", in: "query", schema: { type: "string", const: "yes" } },
        ],
        responses: { "204": { description: "none" } },
      },
      post: {
        operationId: "chats.create",
        parameters: [version],
        description: "A stream ends with `[DONE]`.",
        requestBody: { required: true, content: json(object({ prompt: text })) },
        responses: {
          "200": {
            description: "ok",
            content: {
              "text/event-stream": { schema: object({ delta: text }) },
              ...json(object({ text })),
              "text/plain": { schema: text },
            },
          },
        },
      },
    },
    "/orders": {
      post: {
        operationId: "orders.create",
        parameters: [version, parameter("Idempotency-Key", "header", true)],
        requestBody: {
          required: true,
          content: json({ ...object({ ref: int64 }), properties: { ref: int64, count: uint64 } }),
        },
        responses: { "204": { description: "made" } },
      },
    },
  },
  {
    securitySchemes: {
      oauth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "https://auth.shop.test/token", scopes: {} } },
        "x-sdk": { option: "accessToken" },
      },
    },
  },
  [{ oauth: [] }],
);

interface Shop {
  readonly createClient: (options?: object) => Client;
  readonly createClientCredentials: (options: object) => (isRefused: boolean) => Promise<string>;
  readonly orders: Readonly<
    Record<"get" | "create", (client: Client, params: object, options?: object) => Call<unknown>>
  >;
  readonly chats: {
    readonly create: (client: Client, params: object, options?: object) => Call<AsyncIterable<unknown>>;
    readonly list: (client: Client, params: object) => Call<unknown>;
  };
  readonly validators: object;
}

/** What the server does with the requests that come. */
let answer: (turn: Parameters<Parameters<typeof startServer>[0]>[0]) => void = ({ response }) =>
  response.writeHead(204).end();
let server: MisbehavingServer;
let shop: Shop;

beforeAll(async () => {
  server = await startServer((turn) => {
    answer(turn);
  });
  const code = await bundlePackage(
    spec,
    `export * from "./src/index.js"; export * as validators from "./src/validators.js";`,
  );
  shop = (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as Shop;
});
afterAll(() => server.close());
afterEach(() => {
  answer = ({ response }) => response.writeHead(204).end();
});

const createClient = (options: object = {}): Client =>
  shop.createClient({ accessToken: "token", baseUrl: server.origin, ...options });
const answerWith =
  (type: string, body: string, status = 200): typeof answer =>
  ({ response }) =>
    response.writeHead(status, { "content-type": type }).end(body);
const checked = () => createClient({ validators: shop.validators, validate: { response: "throw" } });

describe("several media types of an answer", () => {
  it("are chosen by `accept`: JSON unless another is asked for", async () => {
    answer = ({ request, response }) => {
      const type = request.headers.accept ?? "";
      response.writeHead(200, { "content-type": type }).end(type.includes("json") ? '{"ref":1}' : "a,b");
    };
    expect(await shop.orders.get(checked(), { id: "1" })).toEqual({ ref: 1 });
    expect(await shop.orders.get(checked(), { id: "1" }, { accept: "text/csv" })).toBe("a,b");
    const pdf = await shop.orders.get(checked(), { id: "1" }, { accept: "application/pdf" });
    expect(await (pdf as Blob).text()).toBe("a,b");
  });

  it("are JSON, a text or a stream, of which each event is validated as its own type", async () => {
    const stream = { accept: "text/event-stream" };
    const ask = (options?: object) => shop.chats.create(checked(), { prompt: "hi" }, options);
    answer = answerWith("application/json", '{"text":"hello"}');
    expect(await ask()).toEqual({ text: "hello" });
    await expect(ask(stream)).rejects.toMatchObject({ name: "ResponseError", body: { text: "hello" } });
    answer = answerWith("text/plain", "hello");
    expect(await ask({ accept: "text/plain" })).toBe("hello");
    answer = ({ request, response }) => {
      expect(request.headers.accept).toBe("text/event-stream");
      response.writeHead(200).end('data: {"delta":"he"}\n\ndata: {"delta":"llo"}\n\ndata: [DONE]\n\n');
    };
    expect(await collect(await ask(stream))).toEqual([{ delta: "he" }, { delta: "llo" }]);
    answer = answerWith("text/event-stream", 'data: {"text":"hello"}\n\n');
    await expect(collect(await ask(stream))).rejects.toMatchObject({
      name: "ResponseError",
      issues: [{ path: ["delta"], code: "required" }],
    });
    answer = answerWith("application/json", '{"error":"busy"}', 409);
    expect((await ask(stream).safe()).error?.message).toMatch(/^busy /u);
  });
});

describe("a query parameter that is required and has one value", () => {
  it("is sent without being asked for, and once where it is given", async () => {
    await shop.chats.list(checked(), { kind: "a" });
    await shop.chats.list(checked(), { beta: "true", kind: "b" });
    expect(server.requests.slice(-2).map(({ url }) => url)).toEqual([
      "/chats?kind=a&beta=true&v=2",
      "/chats?beta=true&kind=b&v=2",
    ]);
  });
});

describe("a documented 204", () => {
  it("is undefined, for validators too", async () => {
    expect(await shop.orders.get(checked(), { id: "1" })).toBeUndefined();
  });
});

describe("int64", () => {
  it("beyond 2^53 is an issue of an answer, because JSON has rounded it", async () => {
    answer = answerWith("application/json", '{"ref":9007199254740993}');
    const { error } = await shop.orders.get(checked(), { id: "1" }).safe();
    expect(error).toMatchObject({ name: "ResponseError", issues: [{ path: ["ref"], code: "type" }] });
    answer = answerWith("application/json", '{"ref":9007199254740991}');
    expect(await shop.orders.get(checked(), { id: "1" })).toEqual({ ref: 9_007_199_254_740_991 });
  });

  it("goes as a bigint into requests, with all digits, and is still bounded", async () => {
    await shop.orders.create(checked(), { ref: 9_007_199_254_740_993n });
    expect(server.requests.at(-1)?.body).toBe('{"ref":9007199254740993}');
    const { error } = await shop.orders.create(checked(), { ref: 2n ** 64n }).safe();
    expect(error).toMatchObject({ name: "RequestError", issues: [{ path: ["ref"], code: "type" }] });
  });

  it("has uint64 beside it, which goes twice as far and not below 0", async () => {
    await shop.orders.create(checked(), { ref: 1, count: 2n ** 64n - 1n });
    expect(server.requests.at(-1)?.body).toBe('{"ref":1,"count":18446744073709551615}');
    for (const count of [2n ** 65n, -1n, -1]) {
      const { error } = await shop.orders.create(checked(), { ref: 1, count }).safe();
      expect(error).toMatchObject({ name: "RequestError", issues: [{ path: ["count"] }] });
    }
  });
});

describe("headers that the API documents", () => {
  it("are sent by the client where all operations require one value, and can be changed", async () => {
    await shop.orders.get(createClient(), { id: "1" });
    expect(server.requests.at(-1)?.headers["x-version"]).toBe("2026-01");
    await shop.orders.get(createClient({ headers: { "X-Version": "2027-01" } }), { id: "1" });
    expect(server.requests.at(-1)?.headers["x-version"]).toBe("2027-01");
  });

  it("are headers where callers without types give them as parameters, beside a body too", async () => {
    await shop.orders.get(createClient(), { id: "1", "x-version": "2027-01" });
    await shop.orders.create(createClient(), { ref: 1, "X-Version": "2028-01" });
    expect(
      server.requests.slice(-2).map(({ url, headers, body }) => [url, headers["x-version"], body]),
    ).toEqual([
      ["/orders/1", "2027-01", ""],
      ["/orders", "2028-01", '{"ref":1}'],
    ]);
  });

  it("carry a key of the call, the same in each attempt, with which a POST is tried again", async () => {
    const keys: unknown[] = [];
    answer = ({ request, response }) => {
      keys.push(request.headers["idempotency-key"]);
      response.writeHead(keys.length % 2 ? 500 : 204).end();
    };
    await shop.orders.create(createClient(), { ref: 1 });
    await shop.orders.create(createClient(), { ref: 1 });
    expect(keys).toHaveLength(4);
    expect(keys[0]).toMatch(/^[\da-f]{32}$/u);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    await shop.orders.create(createClient(), { ref: 1, "Idempotency-Key": "mine" });
    expect(keys.slice(4)).toEqual(["mine", "mine"]);
  });
});

describe("a token by client credentials", () => {
  /** A server that gives tokens, and answers those who have the last one. */
  function giveTokens(lifetime: number | undefined): { readonly asked: string[] } {
    const asked: string[] = [];
    answer = ({ request, response }) => {
      if (request.url === "/token") {
        asked.push(`${request.headers.authorization ?? ""} ${server.requests.at(-1)?.body ?? ""}`);
        const token = { access_token: `t${asked.length}`, expires_in: lifetime };
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(token));
        return;
      }
      const isLast = request.headers.authorization === `Bearer t${asked.length}`;
      response.writeHead(isLast ? 204 : 401).end();
    };
    return { asked };
  }
  const give = (options: object = {}) =>
    shop.createClientCredentials({
      tokenUrl: `${server.origin}/token`,
      clientId: "me:1",
      clientSecret: "se cret",
      ...options,
    });

  it("is fetched once and kept, by calls at the same time too", async () => {
    const { asked } = giveTokens(3_600);
    const client = createClient({ accessToken: give({ scope: "a b" }) });
    await Promise.all([1, 2, 3].map(() => shop.orders.get(client, { id: "1" })));
    const pair = Buffer.from("me%3A1:se%20cret").toString("base64");
    expect(asked).toEqual([`Basic ${pair} grant_type=client_credentials&scope=a+b`]);
  });

  it("is fetched again where it has expired, and where the API refuses it", async () => {
    const { asked } = giveTokens(0);
    const client = createClient({ accessToken: give() });
    await shop.orders.get(client, { id: "1" });
    await shop.orders.get(client, { id: "1" });
    expect(asked).toHaveLength(2);
    const kept = giveTokens(3_600);
    const other = createClient({ accessToken: give({ sendAs: "form" }) });
    await shop.orders.get(other, { id: "1" });
    kept.asked.push("the server forgets the first token");
    await shop.orders.get(other, { id: "1" });
    expect(kept.asked).toHaveLength(3);
    expect(kept.asked[2]).toContain("client_id=me%3A1&client_secret=se+cret");
  });

  it("is fetched again once where several calls are refused with the same one", async () => {
    const { asked } = giveTokens(3_600);
    const client = createClient({ accessToken: give() });
    await shop.orders.get(client, { id: "1" });
    asked.push("the server forgets the first token");
    await Promise.all([1, 2, 3].map(() => shop.orders.get(client, { id: "1" })));
    expect(asked).toHaveLength(3);
  });

  it("is fetched again after the server of tokens has failed", async () => {
    answer = answerWith("text/html", "<p>", 503);
    const client = createClient({ accessToken: give() });
    const { error } = await shop.orders.get(client, { id: "1" }, { maxRetries: 0 }).safe();
    expect(error?.name).toBe("ConnectionError");
    const { asked } = giveTokens(3_600);
    await shop.orders.get(client, { id: "1" });
    expect(asked).toHaveLength(1);
  });

  it.each(["tokenUrl", "clientId", "clientSecret"])("needs %s, which an environment may not have", (name) => {
    expect(() => give({ [name]: undefined })).toThrow(
      expect.objectContaining({ name: "RequestError", message: `createClientCredentials needs ${name}` }),
    );
  });

  it("that is refused fails the call with the server's word and without the secret", async () => {
    answer = answerWith("application/json", '{"error":"invalid_client","x":"se cret"}', 401);
    const { error } = await shop.orders.get(createClient({ accessToken: give() }), { id: "1" }).safe();
    expect(error?.name).toBe("RequestError");
    expect(error?.message).toMatch(/\/token gives no token \(401\): invalid_client$/u);
    answer = answerWith("text/html", "<p>", 503);
    const { error: second } = await shop.orders
      .get(createClient({ accessToken: give() }), { id: "1" }, { maxRetries: 1 })
      .safe();
    expect(second?.name).toBe("ConnectionError");
  });
});

describe("the types of all that", () => {
  it("say what is asked for, and take what can be sent", async () => {
    const program = `
      import { chats, createClient, createClientCredentials, createShop, orders, type EventStream } from "./src/index.js";
      const accessToken = createClientCredentials({ tokenUrl: "https://a.test", clientId: "a", clientSecret: "b" });
      const client = createClient({ accessToken });
      const order: { ref: number } | undefined = await orders.get(client, { id: "1" });
      const csv: string = await orders.get(client, { id: "1" }, { accept: "text/csv" });
      const pdf: Blob = await orders.get(client, { id: "1" }, { accept: "application/pdf", timeout: 5 });
      const shop = createShop();
      const bound: { ref: number } | undefined = await shop.orders.get({ id: "1" });
      const boundCsv: string = await shop.orders.get({ id: "1" }, { accept: "text/csv" });
      const boundWords = await shop.chats.create({ prompt: "hi" }, { accept: "text/event-stream" });
      for await (const { delta } of boundWords) console.log(delta.length);
      // @ts-expect-error what is required by the function is required here
      await shop.orders.get();
      await orders.create(client, { ref: 5n });
      await chats.list(client, { kind: "a" });
      const chat: { text: string } = await chats.create(client, { prompt: "hi" });
      const words: EventStream<{ delta: string }> =
        await chats.create(client, { prompt: "hi" }, { accept: "text/event-stream" });
      for await (const { delta } of words) console.log(delta.length);
      const plain: string = await chats.create(client, { prompt: "hi" }, { accept: "text/plain" });
      console.log(order, csv, pdf, bound, boundCsv, chat, plain);`;
    const files = [...(await emit(spec)), { path: "consumer.ts", text: program }];
    expect(findTypeErrors(files, { skipLibCheck: true })).toEqual([]);
  });
});
