import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "./support/compile.js";
import { readForeign, servePackage } from "./support/serve-package.js";

const stamp = { type: "string", format: "date-time" };
const text = { type: "string" };
const list = {
  "/things/{at}": {
    get: {
      operationId: "things.list",
      parameters: [
        { name: "at", in: "path", required: true, schema: stamp },
        { name: "since", in: "query", schema: stamp },
        {
          name: "all",
          in: "query",
          schema: { type: "array", items: { $ref: "#/components/schemas/Stamp" } },
        },
        { name: "day", in: "query", schema: { ...text, format: "date" } },
        { name: "X-At", in: "header", schema: stamp },
      ],
      responses: { "204": { description: "done" } },
    },
  },
};
const spec = (schemas: object = { Stamp: stamp }) => readForeign(list, { components: { schemas } }).spec;

const program = (since: string) => `
  import { createClient, things } from "./src/index.js";
  export const now = new globalThis.Date(0);
  await things.list(createClient(), { at: "x", ${since} });`;
const errorsOf = async (since: string, schemas?: object) =>
  findTypeErrors([...(await emit(spec(schemas))), { path: "consumer.ts", text: program(since) }], {
    skipLibCheck: true,
  });

describe("a Date", () => {
  it("is a parameter with a date and a time, in a query and in headers", async () => {
    expect(await errorsOf('since: now, all: [now, "2026-01-01T00:00:00Z"], "X-At": now')).toEqual([]);
    const served = await servePackage(spec());
    const at = new Date(0);
    await served.call("things.list", { at: "x", since: at, all: [at, "y"], "X-At": at });
    const iso = "1970-01-01T00%3A00%3A00.000Z";
    expect(served.last()?.url).toBe(`/things/x?since=${iso}&all=${iso}&all=y`);
    expect(served.last()?.headers["x-at"]).toBe("1970-01-01T00:00:00.000Z");
    await served.server.close();
  });

  it("is none of a date without a time, which it would be sent with", async () => {
    expect(await errorsOf("day: now")).not.toEqual([]);
  });

  it("is what the API calls so, where it has such a type", async () => {
    const schemas = { Stamp: stamp, Date: { type: "object", properties: { year: { type: "integer" } } } };
    expect(await errorsOf('since: "2026-01-01T00:00:00Z"', schemas)).toEqual([]);
    expect(await errorsOf("since: now", schemas)).not.toEqual([]);
  });
});
