import { build } from "esbuild";
import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import type * as lib from "../../generated/src/index.js";

/** What `generator/docs/questions.md` says that a client needs of its platform, besides `fetch`. */
const globals = {
  ...{ AbortController, AbortSignal, Headers, TextDecoder, TextEncoder, URL },
  ...{ clearTimeout, setTimeout },
};

/** An answer as platforms give it that have no streams of bytes. */
function answer(status: number, data: unknown): Response {
  const text = JSON.stringify(data);
  return {
    ...{ ok: status < 400, status, headers: new Headers({ "content-type": "application/json" }), url: "" },
    text: () => Promise.resolve(text),
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  } as Partial<Response> as Response;
}

describe("a client where the platform has little more than fetch", () => {
  let client: typeof lib;
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: ["generated/src/index.ts"],
      ...{ bundle: true, format: "iife", globalName: "lib", write: false },
    });
    client = runInContext(`${outputFiles[0]?.text ?? ""};lib`, createContext({ ...globals })) as typeof lib;
  });

  const create = (fetch: () => Promise<Response>) =>
    client.createClient({ apiToken: "t", accountId: "a", fetch, maxRetries: 0, timeout: 50 });

  it("reads a result", async () => {
    const made = create(() => Promise.resolve(answer(200, { success: true, result: { id: "é" } })));
    expect(await client.logs.get(made, { gateway_id: "g", id: "i" })).toEqual({ id: "é" });
  });

  it("goes through pages", async () => {
    const pages = [[{ id: "one" }, { id: "two" }], [{ id: "three" }]];
    const made = create(() => Promise.resolve(answer(200, { success: true, result: pages.shift() ?? [] })));
    const ids: unknown[] = [];
    for await (const { id } of client.logs.list(made, { gateway_id: "g", per_page: 2 })) ids.push(id);
    expect(ids).toEqual(["one", "two", "three"]);
  });

  it("sends a body", async () => {
    const made = create(() => Promise.resolve(answer(200, { success: true, result: {} })));
    expect(await client.logs.edit(made, { gateway_id: "g", id: "i", score: 1 })).toEqual({});
  });

  it("tells errors and the end of its patience", async () => {
    const missing = create(() => Promise.resolve(answer(404, { errors: [{ code: 7, message: "none" }] })));
    const { error } = await client.logs.get(missing, { gateway_id: "g", id: "i" }).safe();
    expect(error).toBeInstanceOf(client.NotFoundError);
    const silent = create(() => new Promise(() => undefined));
    const late = await client.logs.get(silent, { gateway_id: "g", id: "i" }).safe();
    expect(late.error).toBeInstanceOf(client.TimeoutError);
  });
});
