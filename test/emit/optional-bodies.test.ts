import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const json = "application/json";
const form = "application/x-www-form-urlencoded";
const schema = { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } };
const asked = { ...schema, required: ["a"] };
const list = { type: "array", items: { type: "string" } };

const post = (operationId: string, requestBody: object, parameters: readonly object[] = []) => ({
  post: { operationId, parameters, requestBody, responses: { "204": { description: "done" } } },
});
const content = { [json]: { schema }, [form]: { schema } };
const inQuery = { name: "a", in: "query", schema: { type: "string" } };

const { spec } = readForeign({
  "/optional": post("things.optional", { content }),
  "/required": post("things.required", { required: true, content }),
  "/merged": post("things.merged", { content }, [inQuery]),
  "/form": post("things.form", { content: { [form]: { schema } } }),
  "/whole": post("things.whole", { content: { [json]: { schema: asked }, [form]: { schema: asked } } }),
  "/list": post("things.list", { content: { [json]: { schema: list } } }),
  "/lines": post("things.lines", { content: { "application/x-ndjson": { schema: list } } }),
  "/text": post("things.text", { content: { "text/plain": { schema: { type: "string" } } } }),
});

let served: ServedPackage;
beforeAll(async () => {
  served = await servePackage(spec);
});
afterAll(() => served.server.close());

async function send(name: string, params?: object, options?: object) {
  await served.call(`things.${name}`, params, options);
  const { body, headers } = served.last() ?? {};
  return [headers?.["content-type"], body];
}

const nothing = [undefined, ""];
const asForm = { contentType: form };

describe("an optional body", () => {
  it.each<[string, object?]>([
    ["optional"],
    ["optional", asForm],
    ["merged"],
    ["merged", asForm],
    ["form"],
    ["whole"],
    ["whole", asForm],
    ["list"],
    ["lines"],
    ["text"],
  ])("is not sent where the call gives nothing for it: %s, %j", async (name, options) => {
    expect(await send(name, undefined, options)).toEqual(nothing);
    expect(await send(name, {}, options)).toEqual(nothing);
    expect(await send(name, { b: undefined, body: undefined }, options)).toEqual(nothing);
  });

  it("is not sent where the call gives what is no part of it", async () => {
    expect(await send("merged", { a: "x" })).toEqual(nothing);
    expect(served.last()?.url).toBe("/merged?a=x");
  });

  it.each<[string, object, string, object?]>([
    ["optional", { b: 1 }, '{"b":1}'],
    ["optional", { a: null }, '{"a":null}'],
    ["optional", { b: 1 }, "b=1", asForm],
    ["merged", { b: 1 }, '{"b":1}'],
    ["merged", { body: { a: "x" } }, '{"a":"x"}'],
    ["merged", { body: {} }, "{}"],
    ["merged", { body: { a: "x" } }, "a=x", asForm],
    ["form", { a: "" }, "a="],
    ["whole", { body: { a: "x" } }, '{"a":"x"}'],
    ["whole", { body: { a: "x" } }, "a=x", asForm],
    ["list", { body: [] }, "[]"],
  ])("is sent where the call gives a member, or the body: %s, %j", async (name, params, body, options) => {
    const mediaType = options ? form : json;
    const off = { validate: { request: "off" }, ...options };
    expect(await send(name, params, off)).toEqual([name === "form" ? form : mediaType, body]);
  });
});

it("a required body is sent, be it without a member", async () => {
  expect(await send("required")).toEqual([json, "{}"]);
  expect(await send("required", {}, asForm)).toEqual([form, ""]);
});
