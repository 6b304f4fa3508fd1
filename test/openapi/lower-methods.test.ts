import { describe, expect, it } from "vitest";
import { normaliseOpenApi, readLocated } from "../../generator/openapi/index.js";

const document = (paths: string) => ({
  name: "api.yaml",
  text: `openapi: 3.1.0\ninfo: { title: P, version: "1" }\npaths:\n${paths}`,
});
const responses = 'responses: { "200": { description: OK } }';

describe("methods in capitals", () => {
  const capitals = document(`  /p:\n    GET:\n      ${responses}\n    Post:\n      ${responses}\n`);

  it("are methods, with a warning where they stand", () => {
    const { diagnostics, spec } = normaliseOpenApi(capitals);
    expect(spec?.operations.map(({ method, path }) => `${method} ${path}`)).toEqual(["get /p", "post /p"]);
    const said = diagnostics.map(({ at, code }) => [code, capitals.text.slice(at?.start, at?.end)]);
    expect(said).toEqual([
      ["openapi-assumed", "GET"],
      ["openapi-assumed", "Post"],
    ]);
  });

  it("are found where they stand", () => {
    const { at } = readLocated(capitals).locate({
      kind: "operation",
      operation: { method: "post", path: "/p" },
    });
    expect(capitals.text.slice(at.start, at.end)).toBe("Post");
  });

  it("are methods in Swagger 2.0, and of webhooks", () => {
    const swagger = `swagger: "2.0"\ninfo: { title: P, version: "1" }\npaths: { /p: { GET: { ${responses} } } }\n`;
    const { spec } = normaliseOpenApi({ name: "api.yaml", text: swagger });
    expect(spec?.operations).toHaveLength(1);
    const { text } = document(`  {}\nwebhooks: { sent: { POST: { ${responses} } } }\n`);
    expect(normaliseOpenApi({ name: "api.yaml", text }).spec?.webhooks).toHaveLength(1);
  });

  it.each([
    ["beside one in lower case", `    get: { ${responses} }\n    GET: { ${responses} }\n`, 1],
    ["that hold no operation", "    GET: yes\n", 0],
    ["that hold nothing", "    get:\n", 0],
    ["that are none", `    Fetch: { ${responses} }\n`, 0],
  ])("are left out %s", (_, members, count) => {
    const { diagnostics, spec } = normaliseOpenApi(document(`  /p:\n${members}`));
    expect(spec?.operations).toHaveLength(count);
    expect(diagnostics.map(({ code }) => code)).toEqual(["openapi-left-out"]);
  });
});
