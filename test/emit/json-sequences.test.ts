import { afterEach, describe, expect, it } from "vitest";
import { collect } from "../runtime/support/collect.js";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "./support/compile.js";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const point = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };

/** RFC 7464: each value begins with a record separator; `+json-seq` is the suffix of such media types (RFC 8091). */
const serve = (mediaType: string, media: object) => {
  const content = { [mediaType]: media };
  return readForeign({
    "/rows": {
      get: { operationId: "rows.list", responses: { "200": { description: "ok", content } } },
      post: {
        operationId: "rows.send",
        requestBody: { required: true, content },
        responses: { "204": { description: "done" } },
      },
    },
  });
};

describe("sequences of JSON", () => {
  let served: ServedPackage | undefined;
  afterEach(() => served?.server.close());
  const open = async (body: string, mediaType = "application/json-seq") => {
    const { spec } = serve(mediaType, { itemSchema: point });
    served = await servePackage(spec, { type: mediaType, body });
    return served;
  };

  it.each(["application/json-seq", "application/geo+json-seq", "application/json-seq; charset=utf-8"])(
    "are read value by value, whatever lines these have: %s",
    async (mediaType) => {
      const { call, last } = await open('\x1e{"n":1}\n\x1e\x1e{\n"n":\n2}\n\x1e{"n":3}', mediaType);
      expect(await collect(call("rows.list"))).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect(last()?.headers["accept"]).toBe(mediaType);
    },
  );

  it("fail at a value that is none, after those before it", async () => {
    const { call } = await open('\x1e{"n":1}\n\x1e{"n"\n\x1e{"n":3}\n');
    const seen: unknown[] = [];
    await expect(
      (async () => {
        for await (const value of call("rows.list")) seen.push(value);
      })(),
    ).rejects.toMatchObject({ name: "ResponseError" });
    expect(seen).toEqual([{ n: 1 }]);
  });

  it("fail at a number that has no end: it may go on", async () => {
    const { call } = await open("\x1e12\n\x1e34");
    await expect(collect(call("rows.list"))).rejects.toThrow("answers a cut value");
  });

  it("are sent of a list", async () => {
    const { call, last } = await open("");
    await call("rows.send", { body: [{ n: 1 }, { n: 2 }] });
    expect(last()?.body).toBe('\x1e{"n":1}\n\x1e{"n":2}\n');
    expect(last()?.headers["content-type"]).toBe("application/json-seq");
  });

  it("have types for what they bring", async () => {
    const program = `
      import { createClient, rows } from "./src/index.js";
      for await (const row of rows.list(createClient())) console.log(row.n.toFixed());
      await rows.send(createClient(), { body: [{ n: 1 }] });`;
    const { spec } = serve("application/json-seq", { schema: { type: "array", items: point } });
    const files = [...(await emit(spec)), { path: "consumer.ts", text: program }];
    expect(findTypeErrors(files, { skipLibCheck: true })).toEqual([]);
  });
});
