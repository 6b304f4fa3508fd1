import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";
import { readForeign, servePackage, type ServedPackage } from "./support/serve-package.js";

const done = { responses: { "204": { description: "done" } } };
const copy = {
  operationId: "books.copy",
  parameters: [{ name: "to", in: "query", required: true, schema: { type: "string" } }],
  requestBody: {
    required: true,
    content: {
      "application/json": { schema: { type: "object", properties: { deep: { type: "boolean" } } } },
    },
  },
  ...done,
};

/** OpenAPI 3.2, section 4.9.1: methods that a path has no member for stand under `additionalOperations`. */
const read = readForeign({
  "/books/{id}": {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    get: { operationId: "books.get", ...done },
    additionalOperations: { COPY: copy, "M-SEARCH": done, lock: done },
  },
});

const namesOf = (spec: typeof read.spec) =>
  spec.operations.map(({ method, name, path }) => `${method} ${path} ${name}`);

describe("operations of methods without a member of their own", () => {
  let served: ServedPackage;
  beforeAll(async () => {
    served = await servePackage(read.spec);
  });
  afterAll(() => served.server.close());

  it("are operations like any other, with the parameters of their path", () => {
    expect(read.diagnostics.map(({ code }) => code)).toEqual([]);
    expect(namesOf(read.spec)).toEqual([
      "get /books/{id} get",
      "COPY /books/{id} copy",
      "M-SEARCH /books/{id} mSearch",
      "lock /books/{id} lock",
    ]);
    expect(read.spec.operations.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual([
      ["id"],
      ["id", "to"],
      ["id"],
      ["id"],
    ]);
  });

  it("are sent by their methods, as the document writes them", async () => {
    await served.call("books.copy", { id: "a b", to: "there", deep: true });
    expect(served.last()).toMatchObject({
      method: "COPY",
      url: "/books/a%20b?to=there",
      body: '{"deep":true}',
    });
    await served.call("books.mSearch", { id: "1" });
    expect(served.last()).toMatchObject({ method: "M-SEARCH", url: "/books/1" });
  });

  it("stand in a spec as they stood in the document", () => {
    const text = writeOpenApi(read.spec);
    expect(text).toMatch(/^openapi: 3\.2\.0$/mu);
    expect(text).toMatch(/^ {4}additionalOperations:\n {6}COPY:$/mu);
    const again = readOpenApi({ name: "again.yaml", text });
    expect([again.diagnostics, again.spec]).toEqual([[], read.spec]);
    expect(again.spec && writeOpenApi(again.spec)).toBe(text);
  });
});

describe("a method that a path has a member for", () => {
  it.each(["POST", "post", "Post"])("is that member, where it stands among the others: %s", (method) => {
    const { spec } = readForeign({ "/books": { additionalOperations: { [method]: done, LOCK: done } } });
    expect(namesOf(spec)).toEqual(["post /books create", "LOCK /books lock"]);
  });

  it("is another operation where the path has that member too, with a warning", () => {
    const { diagnostics, spec } = readForeign({
      "/books": { post: done, additionalOperations: { POST: done } },
    });
    expect(spec.operations).toHaveLength(2);
    expect(diagnostics.map(({ message }) => message)).toEqual(['"POST" must be post of the path itself']);
  });
});

describe("methods that fetch refuses", () => {
  it.each(["trace", "CONNECT", "Track", "A B", "é"])("leave their operations out: %s", (method) => {
    const item = method === "trace" ? { trace: done } : { additionalOperations: { [method]: done } };
    const { diagnostics, leftOut, spec } = readForeign({ "/books": { get: done, ...item } });
    expect([spec.operations.length, leftOut]).toEqual([1, 1]);
    expect(diagnostics).toMatchObject([{ code: "operation-left-out" }]);
    expect(diagnostics[0]?.message).toMatch(/fetch refuses the method/u);
  });
});

describe("webhooks and callbacks of other methods", () => {
  it("are read and written", () => {
    const { spec } = readForeign(
      {
        "/books": {
          post: {
            callbacks: { due: { "{$request.body#/url}": { additionalOperations: { NOTIFY: done } } } },
            ...done,
          },
        },
      },
      { webhooks: { changed: { additionalOperations: { REPORT: done } } } },
    );
    expect(spec.webhooks).toMatchObject([{ name: "changed", method: "REPORT" }]);
    expect(spec.operations[0]?.callbacks).toMatchObject([{ name: "due", method: "NOTIFY" }]);
    const again = readOpenApi({ name: "again.yaml", text: writeOpenApi(spec) });
    expect([again.diagnostics, again.spec]).toEqual([[], spec]);
  });
});
