import { describe, expect, it } from "vitest";
import type { Client } from "../../templates/runtime/contract.js";
import type { Mock, MockOptions } from "../../templates/runtime/mock.js";
import type { StreamCall } from "../../templates/runtime/streams.js";
import { collect } from "../runtime/support/collect.js";
import { bundlePackage } from "./support/load-package.js";
import { readForeign } from "./support/serve-package.js";

const text = { type: "string" };
const lamp = { type: "object", properties: { name: text }, required: ["name"] };
const event = (name: string, data: object) => ({
  type: "object",
  properties: { event: { const: name }, data },
  required: ["event", "data"],
});

type Watch = (client: Client, params?: object, options?: object) => StreamCall<unknown>;

/** A call of the package, with its mock, of an operation whose answers have these media types. */
async function mock(
  content: object,
  options?: MockOptions,
): Promise<(options?: object) => StreamCall<unknown>> {
  const responses = { 200: { description: "Until `[DONE]`.", content } };
  const { spec } = readForeign({ "/lamps": { get: { operationId: "lamps.watch", responses } } });
  const entry = 'export * from "./src/index.js"; export { createMockFetch } from "./src/mock.js";';
  const code = Buffer.from(await bundlePackage(spec, entry)).toString("base64");
  const made = (await import(`data:text/javascript;base64,${code}`)) as {
    readonly createMockFetch: (options?: MockOptions) => Mock;
    readonly createClient: (options: object) => Client;
    readonly lamps: { readonly watch: Watch };
  };
  const baseUrl = "https://lamps.test";
  const fetch = made.createMockFetch({ baseUrl, ...options });
  const client = made.createClient({ baseUrl, fetch });
  return (asked) => made.lamps.watch(client, {}, asked);
}

const watch = async (type: string, media: object, options?: MockOptions): Promise<unknown[]> =>
  collect((await mock({ [type]: media }, options))());

const sse = "text/event-stream";

describe("a mocked stream", () => {
  it.each([
    ["JSON that is made up", sse, { schema: lamp }, [{ name: "string" }]],
    ["documented JSON", sse, { schema: lamp, example: { name: "Arc" } }, [{ name: "Arc" }]],
    ["texts", sse, { schema: text, example: "on\noff" }, ["on\noff"]],
    ["the text of a stream", sse, { schema: text, example: "data: on\n\ndata: off\n\n" }, ["on", "off"]],
    [
      "whole events",
      sse,
      { itemSchema: { oneOf: [event("log", text), event("made", lamp)] } },
      [{ event: "log", data: "string", id: "" }],
    ],
    ["lines", "application/x-ndjson", { schema: lamp }, [{ name: "string" }]],
    [
      "lines that a list documents",
      "application/x-ndjson",
      { schema: { type: "array", items: lamp }, example: [{ name: "Arc" }, { name: "Bow" }] },
      [{ name: "Arc" }, { name: "Bow" }],
    ],
    ["a sequence of JSON", "application/json-seq", { itemSchema: lamp }, [{ name: "string" }]],
  ])("brings what is documented: %s", async (_, type, media, brought) => {
    expect(await watch(type, media)).toEqual(brought);
  });

  it("brings what an override has: a list of values, or the whole text", async () => {
    const override = (body: unknown) => ({ overrides: { "lamps.watch": { body } } });
    const list = [{ name: "Arc" }, { name: "Bow" }];
    expect(await watch(sse, { schema: lamp }, override(list))).toEqual(list);
    expect(await watch(sse, { schema: lamp }, override('data: {"name":"Arc"}\n\n'))).toEqual([list[0]]);
  });

  it("fails as an override has it", async () => {
    const overrides = { "lamps.watch": { status: 409, body: { message: "dark" } } };
    await expect(watch(sse, { schema: lamp }, { overrides })).rejects.toThrow(/^dark /u);
  });
});

it("a mocked operation answers in the media type that a call asks for", async () => {
  const ask = await mock({
    "application/json": { schema: lamp },
    "text/csv": { schema: text, example: "Arc,on" },
    [sse]: { schema: lamp },
  });
  expect(await ask()).toEqual({ name: "string" });
  expect(await ask({ accept: "text/csv" })).toBe("Arc,on");
  expect(await collect(await ask({ accept: sse }))).toEqual([{ name: "string" }]);
});
