import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { Call, Client } from "../../templates/runtime/contract.js";
import { startServer, type MisbehavingServer } from "../runtime/support/misbehaving-server.js";
import { findTypeErrors } from "./support/compile.js";
import { loadPackage } from "./support/load-package.js";
import { readForeign } from "./support/serve-package.js";

const text = { type: "string" };
const order = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const answer = (content?: object) => ({ description: "ok", ...(content && { content }) });
const json = answer({ "application/json": { schema: order } });
const plain = answer({ "text/plain": { schema: text } });
const bytes = answer({ "application/pdf": {} });

const get = (operationId: string, responses: object) => ({ get: { operationId, responses } });

const { diagnostics, spec } = readForeign({
  "/text": get("orders.text", { "200": json, "202": plain, "204": answer() }),
  "/bytes": get("orders.bytes", { "200": json, "201": bytes }),
  "/range": get("orders.range", { "200": json, "2XX": plain }),
  "/behind": get("orders.behind", { "200": plain, "2XX": json }),
  "/many": get("orders.many", { "200": json, "202": plain, "203": bytes }),
  "/vendor": get("orders.vendor", { "200": answer({ "application/vnd.a+json": { schema: order } }) }),
  "/charset": get("orders.charset", {
    "200": answer({ "application/json; charset=utf-8": { schema: order } }),
  }),
  "/star": get("orders.star", { "200": answer({ "*/*": { schema: order } }) }),
});

type Root = Readonly<Record<string, never>> & {
  readonly createClient: (options: object) => Client;
  readonly orders: Readonly<Record<string, (client: Client) => Call<unknown>>>;
};

let server: MisbehavingServer;
let root: Root;
let answered: readonly [status: number, type: string, body: string] = [200, "", ""];
beforeAll(async () => {
  server = await startServer(({ response }) => {
    const [status, type, body] = answered;
    response.writeHead(status, type ? { "content-type": type } : {});
    response.end(body);
  });
  root = await loadPackage<Root>(spec);
});
afterAll(() => server.close());

async function call(name: string, ...answer: typeof answered): Promise<unknown> {
  answered = answer;
  const client = root.createClient({ baseUrl: server.origin });
  const result = await root.orders[name]?.(client);
  return result instanceof Blob ? [result.type, await result.text()] : result;
}

describe("answers that are JSON at one status and something else at another", () => {
  it("are known", () => {
    expect(diagnostics).toEqual([]);
  });

  it.each<[string, typeof answered, unknown]>([
    ["text", [200, "application/json", '{"id":1}'], { id: 1 }],
    ["text", [202, "text/plain", "later"], "later"],
    ["text", [202, "text/plain", '{"id":1}'], '{"id":1}'],
    ["text", [204, "", ""], undefined],
    ["bytes", [200, "application/json", '{"id":1}'], { id: 1 }],
    ["bytes", [201, "application/pdf", "%PDF"], ["application/pdf", "%PDF"]],
    ["range", [200, "application/json", '{"id":1}'], { id: 1 }],
    ["range", [203, "text/plain", "1"], "1"],
    ["behind", [200, "text/plain", "1"], "1"],
    ["behind", [201, "application/json", '{"id":1}'], { id: 1 }],
    ["many", [202, "text/plain", "a"], "a"],
    ["many", [203, "application/pdf", "a"], ["application/pdf", "a"]],
  ])("are read by their status: %s, %j", async (name, answer, result) => {
    expect(await call(name, ...answer)).toEqual(result);
  });

  it("are JSON where nothing is documented for the status", async () => {
    expect(await call("text", 201, "application/json", '{"id":1}')).toEqual({ id: 1 });
    await expect(call("text", 201, "text/plain", "later")).rejects.toThrow("no result");
  });

  it("are errors as all others where they fail", async () => {
    await expect(call("text", 404, "application/json", '{"message":"gone"}')).rejects.toThrow("gone");
  });

  it("are of both types", async () => {
    const program = `
      import { createClient, orders, type OrderTextResponse } from "./src/index.js";
      const client = createClient({ baseUrl: "https://a.test" });
      const one: OrderTextResponse | string | undefined = await orders.text(client);
      const two = await orders.bytes(client);
      console.log(two instanceof Blob ? await two.text() : two.id.toFixed());
      const three = await orders.many(client);
      console.log(typeof three === "string" ? three : three instanceof Blob ? three.size : three.id);
      // @ts-expect-error It may be a text.
      console.log(one?.id);`;
    const files = [...(await emit(spec)), { path: "consumer.ts", text: program }];
    expect(findTypeErrors(files, { skipLibCheck: true })).toEqual([]);
  });
});

it.each([
  ["text", "application/json, text/plain"],
  ["bytes", "application/json, application/pdf"],
  ["vendor", "application/vnd.a+json"],
  ["charset", "application/json"],
  ["star", "application/json"],
])("a call asks for what its answers are documented in: %s", async (name, accept) => {
  await call(name, 200, "application/json", '{"id":1}');
  expect(server.requests.at(-1)?.headers["accept"]).toBe(accept);
});

it("pages are JSON alone, and what else there is is told", () => {
  const list = answer({ "application/json": { schema: { type: "array", items: order } } });
  const cursor = { in: "query", name: "page", schema: { type: "integer" } };
  const pagination = { style: "page", parameter: "page", items: [] };
  const told = readForeign({
    "/": {
      get: {
        ...get("orders.list", { "200": list, "202": plain }).get,
        parameters: [cursor],
        "x-pagination": pagination,
      },
    },
  });
  expect(told.spec.operations[0]?.pagination).toBeDefined();
  expect(told.diagnostics.map(({ code }) => code)).toContain("answer-unoffered");
});
