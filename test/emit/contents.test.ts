import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const text = { type: "string" };
const point = { type: "object", properties: { a: text } };
const done = { "204": { description: "done" } };

const param = (where: string, name: string, mediaType: string, schema: object) => ({
  name,
  in: where,
  ...(where === "path" && { required: true }),
  content: { [mediaType]: { schema } },
});
const get = (...parameters: object[]) => ({
  get: { operationId: "things.get", parameters, responses: done },
});

describe("values of parameters under content", () => {
  it.each([
    ["a text, as it is", param("query", "q", "text/plain", text), { q: "a b" }, "/things/x?q=a%20b"],
    ["a number", param("query", "q", "text/plain", { type: "integer" }), { q: 1 }, "/things/x?q=1"],
    [
      "a token in another media type",
      param("query", "q", "application/jwt", text),
      { q: "e.y" },
      "/things/x?q=e.y",
    ],
    [
      "JSON",
      param("query", "q", "application/vnd.x+json", point),
      { q: { a: "1" } },
      "/things/x?q=%7B%22a%22%3A%221%22%7D",
    ],
    ["a text in JSON", param("query", "q", "application/json", text), { q: "a" }, "/things/x?q=%22a%22"],
  ])("are %s", async (_, parameter, given, url) => {
    const { diagnostics, spec } = readForeign({
      "/things/{p}": get(param("path", "p", "text/plain", text), parameter),
    });
    expect(diagnostics).toEqual([]);
    const served = await servePackage(spec);
    await served.call("things.get", { p: "x", ...given });
    expect(served.last()?.url).toBe(url);
    await served.server.close();
  });

  it("are texts in headers", async () => {
    const { spec } = readForeign({ "/things": get(param("header", "X-Note", "text/plain", text)) });
    const served = await servePackage(spec);
    await served.call("things.get", { "X-Note": "hi" });
    expect(served.last()?.headers["x-note"]).toBe("hi");
    await served.server.close();
  });

  it.each([
    ["query", "application/xml", point],
    ["query", "application/x-www-form-urlencoded", point],
    ["query", "text/csv", { type: "array", items: text }],
    ["header", "application/xml", point],
    ["querystring", "application/xml", point],
  ])("leave their operation out where the client can't write them: %s, %s", (where, mediaType, schema) => {
    const { diagnostics, leftOut } = readForeign({ "/things": get(param(where, "q", mediaType, schema)) });
    expect(leftOut).toBe(1);
    expect(diagnostics[0]?.message).toContain(`its parameter "q" is ${mediaType}`);
  });
});

describe("an answer of bytes that is documented as JSON", () => {
  let served: ServedPackage;
  const content = { "application/json": { schema: { type: "string", format: "binary" } } };
  beforeAll(async () => {
    const { spec } = readForeign({
      "/file": { get: { operationId: "file.get", responses: { "200": { description: "ok", content } } } },
    });
    served = await servePackage(spec, { type: "image/png", body: "\u0001" });
  });
  afterAll(() => served.server.close());

  it("is a Blob", async () => {
    const file = (await served.call("file.get")) as unknown as Blob;
    expect([file instanceof Blob, file.size, file.type]).toEqual([true, 1, "image/png"]);
  });
});
