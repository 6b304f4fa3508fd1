import { afterEach, describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { collect } from "../runtime/support/collect.js";
import { findTypeErrors } from "./support/compile.js";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const text = { type: "string" };
const object = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
});
const added = object({ event: { const: "added" }, data: { type: "integer" } }, ["event", "data"]);
const moved = object({ event: { const: "moved" }, data: object({ to: text }, ["to"]) }, ["event", "data"]);
const pinged = object({ event: { const: "ping" } }, ["event"]);

const serve = (itemSchema: object, schemas: object = {}) =>
  readForeign(
    {
      "/events": {
        get: {
          operationId: "events.list",
          responses: { "200": { description: "ok", content: { "text/event-stream": { itemSchema } } } },
        },
      },
    },
    { components: { schemas } },
  ).spec;

describe("a stream whose `itemSchema` has events whole", () => {
  let served: ServedPackage | undefined;
  afterEach(() => served?.server.close());
  const read = async (itemSchema: object, body: string, schemas?: object) => {
    served = await servePackage(serve(itemSchema, schemas), { type: "text/event-stream", body });
    return collect(served.call("events.list"));
  };
  const sent = 'event: added\ndata: 5\n\nevent: moved\nid: 7\ndata: {"to":"x"}\n\n';
  const events = [
    { event: "added", data: 5, id: "" },
    { event: "moved", data: { to: "x" }, id: "7" },
  ];

  it("brings them whole where they are one of several", async () => {
    expect(await read({ oneOf: [added, moved, pinged] }, sent)).toEqual(events);
  });

  it("brings them whole where the alternatives stand beside what they share", async () => {
    const shared = { ...object({ event: text }, ["event"]), oneOf: [added, moved] };
    expect(await read(shared, sent)).toEqual(events);
  });

  it("brings them whole where they are alternatives of alternatives, by reference, and to themselves", async () => {
    const schemas = {
      Any: { anyOf: [{ $ref: "#/components/schemas/Some" }, moved] },
      Some: { oneOf: [added, pinged] },
    };
    expect(await read({ $ref: "#/components/schemas/Any" }, sent, schemas)).toEqual(events);
  });

  it("brings them with data as texts where all data are texts", async () => {
    const words = { oneOf: [object({ event: { const: "a" }, data: text }), object({ data: text })] };
    expect(await read(words, "event: a\ndata: 5\n\ndata: hi\n\n")).toEqual([
      { event: "a", data: "5", id: "" },
      { event: "message", data: "hi", id: "" },
    ]);
  });

  it("brings texts and JSON, each by the name of its event", async () => {
    const logged = object({ event: { enum: ["log", "note"] }, data: { enum: ["{}", "x"] } }, ["event"]);
    const both = { oneOf: [logged, moved, pinged] };
    expect(await read(both, 'event: log\ndata: {}\n\nevent: moved\ndata: {"to":"x"}\n\n')).toEqual([
      { event: "log", data: "{}", id: "" },
      { event: "moved", data: { to: "x" }, id: "" },
    ]);
    await served?.server.close();
    await expect(read(both, "event: moved\ndata: {\n\n")).rejects.toThrow("not JSON");
  });

  it("brings lists and objects of JSON beside texts where no name tells them apart", async () => {
    const said = object({ event: text, data: { oneOf: [text, object({ a: text })] } }, ["data"]);
    expect(await read(said, 'data: {"a":"x"}\n\ndata: hi\n\ndata: 5\n\n')).toMatchObject([
      { data: { a: "x" } },
      { data: "hi" },
      { data: "5" },
    ]);
  });

  it("brings the data where no alternative has a member `data`, or one is no object", async () => {
    const loose = { oneOf: [object({ a: text }), object({ b: text })] };
    expect(await read(loose, 'data: {"a":"x"}\n\n')).toEqual([{ a: "x" }]);
    await served?.server.close();
    expect(await read({ oneOf: [moved, { type: "integer" }] }, "data: 5\n\n")).toEqual([5]);
  });

  it("has the type of what it brings", async () => {
    const program = `
      import { createClient, events } from "./src/index.js";
      for await (const event of events.list(createClient({ baseUrl: "https://a.test" }))) {
        if (event.event === "added") console.log(event.data.toFixed());
        else if (event.event === "moved") console.log(event.data.to);
      }`;
    const files = [
      ...(await emit(serve({ oneOf: [added, moved, pinged] }))),
      { path: "consumer.ts", text: program },
    ];
    expect(findTypeErrors(files, { skipLibCheck: true })).toEqual([]);
  });
});
