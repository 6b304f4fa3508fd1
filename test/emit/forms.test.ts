import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const text = { type: "string" };
const list = { type: "array", items: text };
const point = { type: "object", properties: { a: text } };
const members = { type: "object", properties: { tags: list, at: point } };
const done = { "204": { description: "done" } };
const multipart = "multipart/form-data";
const form = "application/x-www-form-urlencoded";

const post = (operationId: string, content: object, required = false) => ({
  post: { operationId, requestBody: { required, content }, responses: done },
});

const read = readForeign({
  "/both": post("things.both", {
    [multipart]: { schema: members, encoding: { tags: { style: "form", explode: false } } },
    [form]: {
      schema: members,
      encoding: { tags: { style: "pipeDelimited" }, at: { style: "deepObject", explode: true } },
    },
  }),
  "/one": post("things.one", {
    [form]: { schema: members },
    [multipart]: { schema: members, encoding: { tags: { style: "form", explode: false } } },
  }),
  "/usual": post("things.usual", {
    [form]: { schema: members, encoding: { at: { style: "form", explode: true }, tags: { style: "form" } } },
    [multipart]: { schema: members, encoding: { at: { style: "form" } } },
  }),
  "/upload": post("things.upload", { [multipart]: { schema: members } }),
  "/files": post("things.files", {
    [multipart]: {
      schema: {
        type: "object",
        properties: {
          file: { type: "string", format: "binary" },
          more: { type: "array", items: { type: "string", format: "binary" } },
        },
      },
    },
  }),
});

describe("the forms that a body can be", () => {
  let served: ServedPackage;
  beforeAll(async () => {
    served = await servePackage(read.spec);
  });
  afterAll(() => served.server.close());

  const things = { tags: ["x", "y"], at: { a: "b" } };
  const partOf = (name: string) =>
    new RegExp(`name="${name}"(?:\r\n[^\r\n]+)?\r\n\r\n([^\r]*)`, "u").exec(served.last()?.body ?? "")?.[1];

  it("are each written by an encoding of its own", async () => {
    await served.call("things.both", things);
    expect([partOf("tags"), partOf("at")]).toEqual(["x,y", '{"a":"b"}']);
    await served.call("things.both", things, { contentType: form });
    expect(served.last()?.body).toBe("tags=x%7Cy&at%5Ba%5D=b");
  });

  it("are written in the usual style where the document says so, and not in a media type", async () => {
    await served.call("things.usual", things);
    expect(served.last()?.body).toBe("tags=x&tags=y&a=b");
    await served.call("things.usual", things, { contentType: multipart });
    expect([partOf("a"), partOf("at")]).toEqual(["b", undefined]);
  });

  it("are written without the encoding of another", async () => {
    await served.call("things.one", things);
    expect(served.last()?.body).toBe("tags=x&tags=y&at=%7B%22a%22%3A%22b%22%7D");
    await served.call("things.one", things, { contentType: multipart });
    expect(partOf("tags")).toBe("x,y");
  });

  it("are no body where no member of a multipart one is given: it has a part at least", async () => {
    await served.call("things.upload", {});
    expect(served.last()).toMatchObject({ body: "", headers: { "content-length": "0" } });
    expect(served.last()?.headers).not.toHaveProperty("content-type");
  });
});

describe("files of a form", () => {
  let served: ServedPackage;
  beforeAll(async () => {
    served = await servePackage(read.spec);
  });
  afterAll(() => served.server.close());

  it.each([{ x: 1 }, "text", 1, null, [{ name: "a.txt" }]])("are nothing else: %j", async (file) => {
    const sent = served.server.requests.length;
    await expect(served.call("things.files", { file })).rejects.toMatchObject({
      name: "RequestError",
      message: expect.stringContaining("has no valid file") as unknown,
    });
    await expect(served.call("things.files", { more: [new Blob(), file] })).rejects.toThrow(
      "has no valid more",
    );
    expect(served.server.requests).toHaveLength(sent);
  });

  it("are bytes, with a name or without", async () => {
    await served.call("things.files", {
      file: new Blob(["a"]),
      more: [{ name: "b.txt", content: new Uint8Array([98]) }],
    });
    expect(served.last()?.body).toMatch(/name="file"; filename="file"[^]*name="more"; filename="b.txt"/u);
  });
});

describe("forms that the client can't write", () => {
  it.each([
    ["a list has no names for its parts", { [multipart]: { schema: list } }, "by members, and it has none"],
    ["nor has a text", { [form]: { schema: text } }, "by members, and it has none"],
    [
      "a structure in a part is JSON, and nothing else",
      { [multipart]: { schema: members, encoding: { at: { contentType: "application/xml" } } } },
      'whose part "at" is a structure in application/xml',
    ],
    [
      "each of a list of structures is one",
      {
        [multipart]: {
          schema: { type: "object", properties: { all: { type: "array", items: point } } },
          encoding: { all: { contentType: "text/csv" } },
        },
      },
      'whose part "all" is a structure in text/csv',
    ],
  ])("%s", (_, content, reason) => {
    const { diagnostics, leftOut } = readForeign({ "/things": post("things.send", content) });
    expect(leftOut).toBe(1);
    expect(diagnostics[0]?.message).toContain(reason);
  });

  it.each([
    ["JSON among several media types", { at: { contentType: "application/xml, application/json" } }],
    ["any media type", { at: { contentType: "*/*" } }],
    [
      "a style, beside which a media type says nothing",
      { at: { contentType: "text/xml", style: "deepObject" } },
    ],
    ["a text in another media type", { tags: { contentType: "text/csv" } }],
  ])("are none with %s", (_, encoding) => {
    const content = { [multipart]: { schema: members, encoding } };
    expect(readForeign({ "/things": post("things.send", content) }).leftOut).toBe(0);
  });
});
