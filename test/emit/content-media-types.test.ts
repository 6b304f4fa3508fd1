import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const text = { type: "string" };
const bytes = (contentMediaType: string) => ({ ...text, contentMediaType });
const post = (operationId: string, content: object) => ({
  post: {
    operationId,
    requestBody: { required: true, content },
    responses: { "204": { description: "done" } },
  },
});
const form = {
  type: "object",
  properties: {
    file: bytes("application/octet-stream"),
    image: bytes("image/png"),
    images: { type: "array", items: bytes("image/png") },
    coded: { ...bytes("image/png"), contentEncoding: "base64" },
    table: bytes("text/csv"),
    document: bytes("application/json"),
  },
};
const plain = (schema: object) => ({ "text/plain": { schema } });

const { diagnostics, spec } = readForeign({
  "/form": post("things.form", { "multipart/form-data": { schema: form } }),
  "/zip": post("things.zip", { "application/zip": { schema: bytes("application/zip") } }),
  "/json": post("things.json", { "application/json": { schema: bytes("image/png") } }),
  "/number": post("things.number", plain({ type: "integer" })),
  "/choice": post("things.choice", plain({ enum: ["a", "b"] })),
  "/list": post("things.list", plain({ type: "array", items: text })),
});

let served: ServedPackage;
beforeAll(async () => {
  served = await servePackage(spec);
});
afterAll(() => served.server.close());

const partOf = (name: string) =>
  new RegExp(`name="${name}"(?:; filename="[^"]*")?\r\n(content-type: [^\r]+)?\r\n(?:\r\n)?([^\r]*)`, "u")
    .exec(served.last()?.body ?? "")
    ?.slice(1);

describe("a member of a form that is of a media type", () => {
  const png = new Blob(["P"]);

  it("is a file, where nothing encodes the bytes", async () => {
    await served.call("things.form", { file: new Uint8Array([70]), image: png, images: [png] });
    expect(partOf("file")).toEqual(["content-type: application/octet-stream", "F"]);
    expect(partOf("image")).toEqual(["content-type: image/png", "P"]);
    expect(partOf("images")).toEqual(["content-type: image/png", "P"]);
    await expect(served.call("things.form", { file: "words" })).rejects.toThrow("no valid file");
  });

  it("is a text where it is encoded, or the media type is one of texts", async () => {
    await served.call("things.form", { coded: "UA==", table: "a,b", document: "[1]" });
    expect([partOf("coded"), partOf("table"), partOf("document")]).toEqual([
      [undefined, "UA=="],
      [undefined, "a,b"],
      [undefined, "[1]"],
    ]);
  });
});

it("a body of bytes may be a stream, or what else brings them one after another", async () => {
  async function* bring() {
    yield new Uint8Array([80]);
    yield await Promise.resolve(new Uint8Array([75]));
  }
  await served.call("things.zip", { body: bring() });
  expect(served.last()?.body).toBe("PK");
  await served.call("things.zip", { body: new Blob(["stream"]).stream() });
  expect(served.last()?.body).toBe("stream");
});

it("a body that is of a media type is bytes, and within JSON a text", async () => {
  await served.call("things.zip", { body: new Uint8Array([80, 75]) });
  expect(served.last()).toMatchObject({ body: "PK", headers: { "content-type": "application/zip" } });
  await served.call("things.json", { body: "UA==" });
  expect(served.last()?.body).toBe('"UA=="');
});

describe("a body of text/plain", () => {
  it.each<[string, unknown, string]>([
    ["number", 5, "5"],
    ["number", 9007199254740993n, "9007199254740993"],
    ["choice", "a", "a"],
  ])("is what a scalar is as text: %s, %s", async (name, body, sent) => {
    await served.call(`things.${name}`, { body });
    expect(served.last()).toMatchObject({ body: sent, headers: { "content-type": "text/plain" } });
  });

  it("is a text that callers give where it has a structure", async () => {
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "body-as-text",
        "the body of POST /list is a structure in text/plain, which the client does not write: callers give its text",
      ],
    ]);
    await served.call("things.list", { body: "a,b" });
    expect(served.last()).toMatchObject({ body: "a,b", headers: { "content-type": "text/plain" } });
  });
});

describe("a structure in a format that the client does not write", () => {
  const structure = { type: "object", properties: { a: text } };
  const exchange = (mediaType: string) => {
    const content = { [mediaType]: { schema: structure } };
    const operation = post("docs.send", content).post;
    const responses = { "200": { description: "the same", content } };
    return readForeign({ "/docs": { post: { ...operation, responses } } });
  };

  it.each([
    "application/x-yaml",
    "application/yml",
    "application/vnd.yaml",
    "application/soap+xml; charset=utf-8",
    "application/jwt",
    "application/token-introspection+jwt",
    "application/toml",
    "text/turtle",
  ])("is a text in requests and answers where the format is one of texts: %s", async (type) => {
    const docs = await servePackage(exchange(type).spec, { type, body: "a: 2" });
    expect(await docs.call("docs.send", { body: "a: 1" })).toBe("a: 2");
    expect(docs.last()).toMatchObject({ body: "a: 1", headers: { "content-type": type } });
    await docs.server.close();
  });

  it("is bytes in any other, on record", async () => {
    const type = "application/msgpack";
    const { diagnostics: told, spec: packed } = exchange(type);
    expect(told.map(({ code, message }) => [code, message])).toEqual([
      [
        "body-as-bytes",
        "the body of POST /docs is a structure in application/msgpack, which the client does not write: callers give its bytes",
      ],
    ]);
    const docs = await servePackage(packed, { type, body: "A" });
    const answer: unknown = await docs.call("docs.send", { body: new Uint8Array([65]) });
    expect(await (answer as Blob).text()).toBe("A");
    expect(docs.last()).toMatchObject({ body: "A", headers: { "content-type": type } });
    await docs.server.close();
  });
});
