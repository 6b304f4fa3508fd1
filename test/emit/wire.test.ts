import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit, leaveOutOperations } from "../../generator/emit/index.js";
import { readOpenApi } from "../../generator/openapi/index.js";
import type { Call, Client } from "../../templates/runtime/contract.js";
import type { StreamCall } from "../../templates/runtime/streams.js";
import { collect } from "../runtime/support/collect.js";
import { startServer, type MisbehavingServer } from "../runtime/support/misbehaving-server.js";
import { findTypeErrors } from "./support/compile.js";
import { bundlePackage, loadPackage } from "./support/load-package.js";

const text = { type: "string" };
const integer = { type: "integer" };
const binary = { type: "string", format: "binary" };
const point = { type: "object", properties: { R: integer, G: integer } };
const list = { type: "array", items: text };
const nothing = { "204": { description: "done" } };

const body = (content: object) => ({ requestBody: { required: true, content }, responses: nothing });
const answer = (mediaType: string, schema: object, more: object = {}) => ({
  responses: { "200": { description: "ok", content: { [mediaType]: { schema } } } },
  ...more,
});
const param = (where: string, name: string, schema: object, more: object = {}) => ({
  name,
  in: where,
  ...(where === "path" && { required: true }),
  schema,
  ...more,
});
const wholeQuery = (mediaType: string, schema: object) => ({
  name: "all",
  in: "querystring",
  content: { [mediaType]: { schema } },
});
const get = (parameters: object[], more: object = {}) => ({ parameters, responses: nothing, ...more });

const operations: Readonly<Record<string, readonly [method: string, path: string, operation: object]>> = {
  simple: [
    "get",
    "/simple/{on}/{ids}",
    get([param("path", "on", { type: "boolean" }), param("path", "ids", list)]),
  ],
  label: ["get", "/label/{c}", get([param("path", "c", point, { style: "label", explode: true })])],
  matrix: ["get", "/matrix/{c}", get([param("path", "c", list, { style: "matrix", explode: true })])],
  form: ["get", "/form", get([param("query", "c", list, { explode: false }), param("query", "o", point)])],
  pipes: ["get", "/pipes", get([param("query", "c", list, { style: "pipeDelimited", explode: false })])],
  spaces: ["get", "/spaces", get([param("query", "c", list, { style: "spaceDelimited", explode: false })])],
  deep: ["get", "/deep", get([param("query", "filter", point, { style: "deepObject", explode: true })])],
  whole: [
    "get",
    "/whole",
    get([
      wholeQuery("application/x-www-form-urlencoded", {
        type: "object",
        properties: { tags: list, where: point },
      }),
    ]),
  ],
  wholeJson: ["get", "/whole-json", get([wholeQuery("application/json", point)])],
  wholeText: ["get", "/whole-text", get([wholeQuery("text/plain", text)])],
  reserved: ["get", "/reserved?beta=true", get([param("query", "path", text, { allowReserved: true })])],
  header: ["get", "/header", get([param("header", "X-Obj", point), param("header", "Accept", text)])],
  cookie: ["get", "/cookie", get([param("cookie", "session", text)])],
  upload: [
    "post",
    "/upload",
    body({
      "multipart/form-data": {
        schema: {
          type: "object",
          required: ["file"],
          properties: {
            file: binary,
            more: { type: "array", items: binary },
            name: text,
            tags: list,
            meta: point,
          },
        },
        encoding: { file: { contentType: "image/png" } },
      },
    }),
  ],
  nested: [
    "post",
    "/nested",
    body({
      "application/x-www-form-urlencoded": {
        schema: { type: "object", properties: { name: text, meta: point, where: point } },
        encoding: { where: { style: "deepObject", explode: true } },
      },
    }),
  ],
  parts: [
    "post",
    "/parts",
    body({
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: { tags: list, bars: list, where: point, files: { type: "array", items: binary } },
        },
        encoding: {
          tags: { style: "form", explode: false },
          bars: { style: "pipeDelimited", explode: false },
          where: { style: "deepObject", explode: true },
          files: { explode: false },
        },
      },
    }),
  ],
  bytes: ["put", "/bytes", body({ "image/*": { schema: binary } })],
  plain: ["put", "/plain", body({ "text/plain": { schema: text } })],
  lines: ["post", "/lines", body({ "application/x-ndjson": { schema: { type: "array", items: point } } })],
  star: ["post", "/star", body({ "*/*": { schema: { type: "object", properties: { a: text } } } })],
  xml: ["post", "/xml", body({ "application/xml": { schema: { type: "object", properties: { a: text } } } })],
  mixed: [
    "post",
    "/mixed",
    body({ "multipart/mixed": { schema: { type: "object", properties: { a: text } } } }),
  ],
  either: [
    "post",
    "/either",
    body({
      "application/x-www-form-urlencoded": { schema: { type: "object", properties: { a: text } } },
      "application/json": { schema: { type: "object", properties: { a: text } } },
    }),
  ],
  any: ["get", "/any", answer("*/*", { type: "object", properties: { a: text } })],
  fallback: [
    "get",
    "/fallback",
    { responses: { default: { description: "ok", content: { "application/json": { schema: point } } } } },
  ],
  events: [
    "get",
    "/events",
    answer(
      "text/event-stream",
      { type: "object", properties: { n: integer } },
      {
        description: "Ends with `data: [DONE]`.",
      },
    ),
  ],
  rows: ["get", "/rows", answer("application/x-ndjson", { type: "object", properties: { n: integer } })],
  open: ["get", "/open", get([], { security: [] })],
  optional: ["get", "/optional", get([], { security: [{}, { basic: [] }] })],
  basic: ["get", "/basic", get([], { security: [{ basic: [] }] })],
  key: ["get", "/key", get([], { security: [{ key: [], session: [] }] })],
  ownKey: ["get", "/own-key#listed", get([param("query", "api_key", text)], { security: [{ key: [] }] })],
};

const paths = Object.fromEntries(
  Object.entries(operations).map(([name, [method, path, operation]]) => [
    path,
    {
      [method]: {
        operationId: `things.${name}`,
        "x-sdk": { resource: ["things"], method: name },
        ...operation,
      },
    },
  ]),
);

const document = {
  openapi: "3.2.0",
  info: { title: "Things", version: "1.0.0", "x-sdk": { package: "things", factory: "createThings" } },
  servers: [{ url: "https://things.example" }],
  security: [{ bearer: [] }],
  paths,
  components: {
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer", "x-sdk": { option: "apiToken" } },
      basic: { type: "http", scheme: "basic", "x-sdk": { option: "login" } },
      key: { type: "apiKey", in: "query", name: "api_key", "x-sdk": { option: "key" } },
      session: { type: "apiKey", in: "cookie", name: "sid", "x-sdk": { option: "sid" } },
    },
  },
};

type Send = (client: Client, params?: unknown, options?: object) => Call<unknown> & StreamCall<unknown>;

interface Things {
  readonly createClient: (options: object) => Client;
  readonly things: Readonly<Record<string, Send>>;
}

const answers: Readonly<Record<string, readonly [type: string, text: string]>> = {
  "/any": ["text/plain", '{"a":"x"}'],
  "/fallback": ["application/json", '{"R":1}'],
  "/events": [
    "text/event-stream",
    ': hi\r\rid: 7\rdata: {"n":1}\r\n\r\ndata: {"n"\ndata: :2}\n\ndata: [DONE]\n\nno',
  ],
  "/rows": ["application/x-ndjson", '{"n":1}\n\n{"n":2}'],
};

let server: MisbehavingServer;
let root: Things;
const read = readOpenApi({ name: "things.json", text: JSON.stringify(document) });
const spec = read.spec && leaveOutOperations(read.spec).spec;

beforeAll(async () => {
  server = await startServer(({ request, response }) => {
    const [type, content] = answers[new URL(request.url ?? "", "http://x").pathname] ?? [];
    response.writeHead(type ? 200 : 204, type ? { "content-type": type } : {}).end(content);
  });
  if (!spec) throw new Error("the document has no spec");
  root = await loadPackage<Things>(spec);
});
afterAll(() => server.close());

async function call(name: string, params?: unknown, options: object = {}) {
  const client = root.createClient({
    apiToken: "token",
    login: { username: "me", password: "pass word" },
    key: "k&1",
    sid: "s1",
    baseUrl: server.origin,
  });
  const send = root.things[name];
  if (!send) throw new Error(`${name} is not emitted`);
  const result = await send(client, params, options);
  const sent = server.requests.at(-1);
  return { result, url: sent?.url, headers: sent?.headers ?? {}, body: sent?.body };
}

describe("parameters, as OpenAPI's table of styles has them", () => {
  it.each([
    ["simple", { on: true, ids: ["1", "2"] }, "/simple/true/1,2"],
    ["label", { c: { R: 100, G: 200 } }, "/label/.R=100.G=200"],
    ["matrix", { c: ["blue", "black"] }, "/matrix/;c=blue;c=black"],
    ["form", { c: ["blue", "black"], o: { R: 1, G: 2 } }, "/form?c=blue,black&R=1&G=2"],
    ["pipes", { c: ["blue", "black"] }, "/pipes?c=blue%7Cblack"],
    ["spaces", { c: ["blue", "black"] }, "/spaces?c=blue%20black"],
    [
      "whole",
      { all: { tags: ["a b", "c"], where: { R: 1 } } },
      "/whole?tags=a%20b&tags=c&where=%7B%22R%22%3A1%7D",
    ],
    ["wholeJson", { all: { R: 1 } }, "/whole-json?%7B%22R%22%3A1%7D"],
    ["wholeText", { all: "a&b" }, "/whole-text?a%26b"],
    ["deep", { filter: { R: 1, G: 2 } }, "/deep?filter%5BR%5D=1&filter%5BG%5D=2"],
    ["reserved", { path: "a/b:c&d" }, "/reserved?beta=true&path=a/b:c%26d"],
  ])("%s", async (name, params, expected) => {
    expect((await call(name, params)).url).toBe(expected);
  });

  it("go to headers and cookies, but for those that OpenAPI ignores", async () => {
    const { headers } = await call("header", { "X-Obj": { R: 1, G: 2 }, Accept: "image/png" });
    expect([headers["x-obj"], headers["accept"]]).toEqual(["R,1,G,2", "application/json"]);
    expect((await call("cookie", { session: "a b" })).headers["cookie"]).toBe("session=a%20b");
  });

  it.each(["..", ".", "a/../b", ""])("can't leave the path in any style: %j", async (value) => {
    for (const [name, params] of [
      ["simple", { on: true, ids: [value] }],
      ["label", { c: { R: value } }],
      ["matrix", { c: [value] }],
    ] as const)
      await expect(call(name, params)).rejects.toMatchObject({ name: "RequestError" });
  });
});

describe("bodies", () => {
  it("of a form whose parts have styles", async () => {
    const { body: sent, headers } = await call("parts", {
      tags: ["a", "b c"],
      bars: ["a|", "b"],
      where: { R: 1, G: 2 },
      files: [new Blob(["x"])],
    });
    const boundary = /boundary=(.+)$/u.exec(String(headers["content-type"]))?.[1] ?? "";
    expect(sent?.split(`--${boundary}`).map((part) => part.trim().replaceAll("\r\n", "|"))).toEqual([
      "",
      'content-disposition: form-data; name="tags"||a,b c',
      'content-disposition: form-data; name="bars"||a||b',
      'content-disposition: form-data; name="where[R]"||1',
      'content-disposition: form-data; name="where[G]"||2',
      'content-disposition: form-data; name="files"; filename="files"|content-type: application/octet-stream||x',
      "--",
    ]);
  });

  it("of a form with files", async () => {
    const { body: sent, headers } = await call("upload", {
      file: new Blob(["png"]),
      more: [{ name: 'b"1.txt', content: new TextEncoder().encode("two"), type: "text/csv" }],
      name: "é",
      tags: ["a", "b"],
      meta: { R: 1 },
    });
    const boundary = /boundary=(.+)$/u.exec(String(headers["content-type"]))?.[1] ?? "";
    expect(sent?.split(`--${boundary}`).map((part) => part.trim().replaceAll("\r\n", "|"))).toEqual([
      "",
      'content-disposition: form-data; name="file"; filename="file"|content-type: image/png||png',
      'content-disposition: form-data; name="more"; filename="b%221.txt"|content-type: text/csv||two',
      'content-disposition: form-data; name="name"||é',
      'content-disposition: form-data; name="tags"||a',
      'content-disposition: form-data; name="tags"||b',
      'content-disposition: form-data; name="meta"|content-type: application/json||{"R":1}',
      "--",
    ]);
  });

  it.each([
    [
      "nested",
      { name: "a b", meta: { R: 1 }, where: { G: 2 } },
      "name=a+b&meta=%7B%22R%22%3A1%7D&where%5BG%5D=2",
      "application/x-www-form-urlencoded",
    ],
    ["bytes", { body: new Blob(["x"], { type: "image/gif" }) }, "x", "image/gif"],
    ["bytes", { body: new Uint8Array([120]) }, "x", "application/octet-stream"],
    ["plain", { body: "x" }, "x", "text/plain"],
    ["xml", { body: "<a>x</a>" }, "<a>x</a>", "application/xml"],
    ["lines", { body: [{ R: 1 }, { R: 2 }] }, '{"R":1}\n{"R":2}\n', "application/x-ndjson"],
    ["star", { a: "x" }, '{"a":"x"}', "application/json"],
    ["either", { a: "x" }, '{"a":"x"}', "application/json"],
  ])("%s", async (name, params, expected, mediaType) => {
    const { body: sent, headers } = await call(name, params);
    expect([sent, headers["content-type"]]).toEqual([expected, mediaType]);
  });

  it("of a media type that is asked for, among the documented", async () => {
    const contentType = "application/x-www-form-urlencoded";
    const { body: sent, headers } = await call("either", { a: "x" }, { contentType });
    expect([sent, headers["content-type"]]).toEqual(["a=x", contentType]);
    await expect(call("either", { a: "x" }, { contentType: "text/csv" })).rejects.toThrow(
      "has no valid contentType",
    );
  });

  it("that can't be written leave their operation out, and no other", () => {
    expect(Object.keys(root.things)).not.toContain("mixed");
    expect(Object.keys(root.things)).toContain("star");
  });

  it("have no function in a member of a form", async () => {
    for (const name of ["nested", "upload"])
      await expect(call(name, { meta: () => 1 })).rejects.toThrow("has no valid meta");
  });

  it("are never [object Object]", async () => {
    for (const name of ["bytes", "plain", "xml"])
      await expect(call(name, { body: { a: 1 } })).rejects.toMatchObject({ name: "RequestError" });
  });
});

describe("answers", () => {
  it("of any type with a structure, and of default alone, are JSON", async () => {
    expect((await call("any")).result).toEqual({ a: "x" });
    expect((await call("fallback")).result).toEqual({ R: 1 });
  });

  it("of events and of lines are async iterables", async () => {
    const client = root.createClient({ apiToken: "token", baseUrl: server.origin });
    const { events, rows } = root.things;
    if (!events || !rows) throw new Error("streams are not emitted");
    expect(await collect(events(client))).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await collect((await events(client)).events())).toEqual([
      { event: "message", data: { n: 1 }, id: "7" },
      { event: "message", data: { n: 2 }, id: "7" },
    ]);
    expect(await collect(rows(client))).toEqual([{ n: 1 }, { n: 2 }]);
    expect(server.requests.at(-1)?.headers["accept"]).toBe("application/x-ndjson");
  });
});

describe("credentials", () => {
  it("are those of the operation", async () => {
    expect((await call("cookie")).headers["authorization"]).toBe("Bearer token");
    expect((await call("open")).headers["authorization"]).toBeUndefined();
    expect((await call("basic")).headers["authorization"]).toBe(`Basic ${btoa("me:pass word")}`);
    const { url, headers } = await call("key");
    expect([url, headers["cookie"], headers["authorization"]]).toEqual([
      "/key?api_key=k%261",
      "sid=s1",
      undefined,
    ]);
  });

  it("in a cookie are as they are, but for what would end it", async () => {
    for (const [sid, sent] of [
      ["s%3Ab64+/==", "s%3Ab64+/=="],
      ["a;b", "a%3Bb"],
    ]) {
      const client = root.createClient({ key: "k&1", sid, baseUrl: server.origin });
      await root.things["key"]?.(client);
      expect(server.requests.at(-1)?.headers["cookie"]).toBe(`sid=${sent}`);
    }
  });

  it("of the query give way to a parameter of their name, which leaves nothing behind a #", async () => {
    expect((await call("ownKey", { api_key: "mine" })).url).toBe("/own-key?api_key=mine");
    expect((await call("ownKey")).url).toBe("/own-key?api_key=k%261");
  });

  it("are sent where they are optional and there, and may be missing", async () => {
    expect((await call("optional")).headers["authorization"]).toBe(`Basic ${btoa("me:pass word")}`);
    const client = root.createClient({ baseUrl: server.origin });
    await root.things["optional"]?.(client);
    expect(server.requests.at(-1)?.headers["authorization"]).toBeUndefined();
  });

  it("say in the hover of their option where they go", async () => {
    if (!spec) throw new Error("the document has no spec");
    const text = (await emit(spec)).find(({ path }) => path === "src/client.ts")?.text;
    const [, options] = text?.split("export interface ClientOptions") ?? [];
    expect(options).toMatch(
      /bearer token\. \*\/\s+readonly apiToken.*HTTP Basic\)\. \*\/\s+readonly login.*query parameter api_key\. \*\/\s+readonly key.*cookie sid\. \*\/\s+readonly sid/su,
    );
  });

  it("are written in code that compiles under the strictest flags", async () => {
    if (!spec) throw new Error("the document has no spec");
    expect(findTypeErrors(await emit(spec))).toEqual([]);
  });

  it("may be missing where an operation is open", async () => {
    const client = root.createClient({ baseUrl: server.origin });
    await root.things["open"]?.(client);
    await expect(root.things["cookie"]?.(client)).rejects.toThrow("no credentials: set apiToken");
  });
});

describe("what a program does not use", () => {
  it("is not in its bundle", async () => {
    if (!spec) throw new Error("the document has no spec");
    const things = spec.operations.filter(({ name }) => name === "fallback");
    const entry = 'import { createClient, things } from "./src/index.js"; things.fallback(createClient());';
    const code = await bundlePackage({ ...spec, operations: things }, entry, true);
    expect(code).not.toMatch(/boundary|event-stream|spaceDelimited|Basic |TextDecoderStream|retry:/u);
  });
});
