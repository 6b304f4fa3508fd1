import { expect, it } from "vitest";
import { readOpenApi } from "../../../generator/openapi/index.js";
import { resolveServers } from "../../../generator/pipeline/project/resolve-servers.js";

const address = "https://user:secret@example.com/specs/v2/openapi.json?x=1";

function resolve(url: string): { readonly api?: string | undefined; readonly own?: string | undefined } {
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
  const resolved = resolveServers(spec, address);
  return { api: resolved.servers[0]?.url, own: resolved.operations[0]?.servers?.[0]?.url };
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
  expect(resolve(url)).toEqual({ api: whole, own: whole });
});
