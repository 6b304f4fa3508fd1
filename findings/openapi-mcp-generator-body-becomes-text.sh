#!/usr/bin/env bash
# openapi-mcp-generator 4.0.1 tells a model to send text where the API takes a form or JSON of a vendor's type.
# A tool of the Model Context Protocol describes its arguments by a JSON Schema. The schema of a body stands below its
# media type, whatever that is (OpenAPI 3.0.3, "Media Type Object"), and application/vnd.pets+json is JSON (RFC 6839,
# section 3.1). One expects the members of the body, an integer as such, and the default of a server's variable.
# The body is a text for each media type but application/json, an integer becomes any number, a parameter described by
# content is missing, and the address keeps "{version}".
# Hurt: agents that call such an API: they have to guess what to send.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-mcp-generator@4.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { writeFileSync } from "node:fs";
import { getToolsFromOpenApi } from "openapi-mcp-generator";

const schema = { type: "object", required: ["age"], properties: { age: { type: "integer" } } };
const responses = { 204: { description: "done" } };
const operation = (operationId, type) => ({ operationId, requestBody: { required: true, content: { [type]: { schema } } }, responses });
const parameters = [
  { name: "page", in: "query", schema: { type: "integer" } },
  { name: "filter", in: "query", content: { "application/json": { schema } } },
];
const document = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example/{version}", variables: { version: { default: "v1" } } }],
  paths: {
    "/json": { post: operation("json", "application/json") },
    "/vendor": { post: operation("vendor", "application/vnd.pets+json") },
    "/form": { post: operation("form", "application/x-www-form-urlencoded") },
    "/list": { get: { operationId: "list", parameters, responses } },
  },
};
writeFileSync("pets.json", JSON.stringify(document));
for (const { name, baseUrl, inputSchema } of await getToolsFromOpenApi("pets.json")) {
  console.log(`${name}, ${baseUrl}: ${JSON.stringify(inputSchema.properties)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
json, https://pets.example/{version}: {"requestBody":{"type":"object","required":["age"],"properties":{"age":{"type":"number"}},"description":"The JSON request body."}}
vendor, https://pets.example/{version}: {"requestBody":{"type":"string","description":"Request body (content type: application/vnd.pets+json)"}}
form, https://pets.example/{version}: {"requestBody":{"type":"string","description":"Request body (content type: application/x-www-form-urlencoded)"}}
list, https://pets.example/{version}: {"page":{"type":"number"}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
