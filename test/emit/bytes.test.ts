import { describe, expect, it } from "vitest";
import { bundlePackage } from "./support/load-package.js";
import { readDocument } from "./support/read-document.js";

const text = { type: "string" };
const bytes = { ...text, format: "binary" };
const object = { type: "object", properties: { a: text } };
const list = { type: "object", properties: { data: { type: "array", items: object } } };
const content = (mediaType: string, schema: object) => ({ content: { [mediaType]: { schema } } });
const answers = (mediaType: string, schema: object, more: object = {}) => ({
  responses: { "200": { description: "ok", ...content(mediaType, schema) } },
  ...more,
});
const plain = answers("application/json", object);
const takes = (mediaType: string, schema: object) => ({
  ...plain,
  requestBody: { required: true, ...content(mediaType, schema) },
});
const asks = (parameter: object) => ({ ...plain, parameters: [{ name: "p", schema: text, ...parameter }] });

/** An operation that needs a feature, and what in the code of a bundle shows that the feature is there. */
const features: Readonly<Record<string, readonly [operation: object, mark: RegExp]>> = {
  "multipart bodies": [takes("multipart/form-data", object), /form-data; name=/u],
  "urlencoded bodies": [takes("application/x-www-form-urlencoded", object), /"%20","\+"/u],
  "bodies of bytes": [takes("application/octet-stream", bytes), /new ReadableStream/u],
  "event streams": [answers("text/event-stream", object), /answers an event that is not JSON/u],
  "answers of bytes": [answers("application/pdf", bytes), /new Blob/u],
  "styles of parameters": [asks({ in: "query", style: "deepObject", schema: object }), /"deepObject"/u],
  cookies: [asks({ in: "cookie" }), /"cookie"/u],
  "HTTP Basic": [{ ...plain, security: [{ basic: [] }] }, /Basic /u],
  "idempotency keys": [asks({ in: "header", name: "Idempotency-Key" }), /getRandomValues/u],
  "lists in pages": [
    answers("application/json", list, {
      parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
      "x-pagination": { style: "page", parameter: "page", items: ["data"] },
    }),
    /repeats a page/u,
  ],
};

/** What a program holds that calls one operation of a package, in which a second operation needs a feature. */
const bundleCall = (operation: object, called: "get" | "make", more = ""): Promise<string> => {
  const spec = readDocument(
    {
      "/plain": { get: { operationId: "things.get", ...plain } },
      "/other": { post: { operationId: "things.make", ...operation } },
    },
    {
      securitySchemes: {
        basic: { type: "http", scheme: "basic", "x-sdk": { option: "login" } },
        oauth: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: "https://auth.test/token", scopes: {} } },
          "x-sdk": { option: "accessToken" },
        },
      },
    },
    [{ oauth: [] }],
  );
  const program = `
    import { createClient, ${more || "createPacer"} } from "./src/index.js";
    import { ${called} } from "./src/resources/things.js";
    console.log(createClient, ${called}, ${more});`;
  return bundlePackage(spec, program, true);
};

describe("a program pays for nothing that it does not call", () => {
  it.each(Object.entries(features))("%s", async (_, [operation, mark]) => {
    expect(await bundleCall(operation, "make")).toMatch(mark);
    expect(await bundleCall(operation, "get")).not.toMatch(mark);
  });

  it("the number of a first page, unless it is 1", async () => {
    const paged = (schema: object) =>
      answers("application/json", list, {
        parameters: [{ name: "page", in: "query", schema: { type: "integer", ...schema } }],
        "x-pagination": { style: "page", parameter: "page", items: ["data"] },
      });
    const bundles = [{ default: 0 }, { minimum: 0 }, { default: 1, minimum: 0 }, {}].map((schema) =>
      bundleCall(paged(schema), "make"),
    );
    const hasFirst = (await Promise.all(bundles)).map((text) => /"page",first:0/u.test(text));
    expect(hasFirst).toEqual([true, true, false, false]);
  });

  it("tokens by client credentials", async () => {
    const mark = /client_credentials/u;
    expect(await bundleCall(plain, "get", "createClientCredentials")).toMatch(mark);
    expect(await bundleCall(plain, "get")).not.toMatch(mark);
  });

  it("validators, the mock, and how errors of operations are told apart", async () => {
    expect(await bundleCall(plain, "get")).not.toMatch(/unknownEnumValues|mock:|isErrorOf/u);
  });
});
