import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const text = { type: "string" };
const cookie = (name: string, schema: object, more: object = {}) => ({
  ...{ name, in: "cookie", schema },
  ...more,
});

const { spec } = readForeign({
  "/a": {
    get: {
      operationId: "things.get",
      parameters: [
        cookie("plain", text, { style: "cookie" }),
        cookie("list", { type: "array", items: text }, { style: "cookie" }),
        cookie("joined", { type: "array", items: text }, { style: "cookie", explode: false }),
        cookie("coded", text),
      ],
      responses: { "204": { description: "done" } },
    },
  },
});

let served: ServedPackage;
beforeAll(async () => {
  served = await servePackage(spec);
});
afterAll(() => served.server.close());

describe("a cookie parameter", () => {
  it.each<[object, string]>([
    [{ plain: "a%20b/=?" }, "plain=a%20b/=?"],
    [{ list: ["x:1", "y"] }, "list=x:1; list=y"],
    [{ joined: ["x", "y"] }, "joined=x,y"],
    [{ coded: "a%20b; c" }, "coded=a%2520b%3B%20c"],
  ])("is escaped by its style alone: %j", async (params, sent) => {
    await served.call("things.get", params);
    expect(served.last()?.headers["cookie"]).toBe(sent);
  });

  it.each(["a b", "a;b", "a,b", 'a"b', "a\\b", "é", "a\nb"])(
    "is refused where it would need an escape and has no style that gives one: %j",
    async (plain) => {
      await expect(served.call("things.get", { plain })).rejects.toThrow("no valid plain");
    },
  );
});
