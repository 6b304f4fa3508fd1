import { describe, expect, it } from "vitest";
import { readForeign, servePackage } from "./support/serve-package.js";

const stamp = { type: "string", format: "date-time" };
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
        { name: "X-At", in: "header", schema: stamp },
      ],
      responses: { "204": { description: "done" } },
    },
  },
};
const { spec } = readForeign(list, { components: { schemas: { Stamp: stamp } } });

describe("a Date", () => {
  it("is sent as ISO 8601 in a query and in headers, by callers without types", async () => {
    const served = await servePackage(spec);
    const at = new Date(0);
    await served.call("things.list", { at: "x", since: at, all: [at, "y"], "X-At": at });
    const iso = "1970-01-01T00%3A00%3A00.000Z";
    expect(served.last()?.url).toBe(`/things/x?since=${iso}&all=${iso}&all=y`);
    expect(served.last()?.headers["x-at"]).toBe("1970-01-01T00:00:00.000Z");
    await served.server.close();
  });
});
