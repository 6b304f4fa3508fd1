import { describe, expect, it } from "vitest";
import { normaliseOpenApi, readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";

const text = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Lamps", version: "1" },
  servers: [{ url: "https://lamps.example" }],
  security: [{ key: [] }, { token: [] }],
  paths: { "/lamps": { get: { operationId: "lamps.list", responses: { 204: { description: "none" } } } } },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "body", name: "key" },
      token: { type: "http", scheme: "bearer" },
    },
  },
});

describe("a requirement of a security scheme that can't be read", () => {
  const { spec, diagnostics } = normaliseOpenApi({ name: "lamps.json", text });

  it("is none, and what is wrong with the scheme is said once", () => {
    expect(spec?.security).toEqual([[{ scheme: "token", scopes: [] }]]);
    expect(diagnostics.map(({ message }) => message)).toContain('"in" must be header, query or cookie');
    expect(diagnostics.filter(({ code }) => code === "ref-dangling")).toEqual([]);
  });

  it("is not written, so that the spec can be read again", () => {
    if (!spec) throw new Error("the document was not read");
    expect(readOpenApi({ name: "again.yaml", text: writeOpenApi(spec) }).diagnostics).toEqual([]);
  });
});
