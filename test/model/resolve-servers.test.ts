import { expect, it } from "vitest";
import { readOpenApi } from "../../generator/openapi/index.js";
import { resolveServers } from "../../generator/model/index.js";

const address = "https://example.com/specs/v2/openapi.json?x=1";

function resolve(url: string) {
  const servers = [{ url, variables: { version: { default: "v1" } } }];
  const paths = { "/things": { get: { operationId: "things.list", servers, responses: {} } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    servers,
    security: [],
    paths,
  };
  const { spec } = readOpenApi({ name: "spec.json", text: JSON.stringify(document) });
  if (!spec) throw new Error("the spec was not read");
  const { resolved, spec: whole } = resolveServers(spec, address);
  return {
    api: whole.servers[0]?.url,
    own: whole.operations[0]?.servers?.[0]?.url,
    resolved: [...resolved],
  };
}

it.each([
  ["/v1", "https://example.com/v1"],
  ["/", "https://example.com/"],
  ["../api", "https://example.com/specs/api"],
  ["//api.example.com/v1", "https://api.example.com/v1"],
  ["/{version}/a", "https://example.com/{version}/a"],
  ["https://api.example.com/{version}", "https://api.example.com/{version}"],
  ["{host}/v1", "{host}/v1"],
])("the server %s of a spec that was fetched is %s", (url, whole) => {
  const resolved = url === whole ? [] : [[url, whole]];
  expect(resolve(url)).toEqual({ api: whole, own: whole, resolved });
});
