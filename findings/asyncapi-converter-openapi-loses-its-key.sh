#!/usr/bin/env bash
# @asyncapi/converter 2.0.2 forgets which OpenAPI operations need a key, and writes an invalid scheme.
# OpenAPI's "security" says what a request must carry; AsyncAPI 3.0 has the same for servers and operations. A key in a
# header of HTTP is of the type httpApiKey there, and apiKey stands in "user" or "password" ("Security Scheme
# Object"). Limitations in the README name external references only.
# No server and no operation of the result has "security", and the scheme stays apiKey with "in": "header".
# Hurt: whoever documents or generates from the result: the API looks open, and validators refuse the document.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@asyncapi/converter@2.0.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import converter from "@asyncapi/converter";

const document = {
  openapi: "3.0.0",
  info: { title: "Things", version: "1" },
  servers: [{ url: "https://api.example/v1" }],
  security: [{ key: [] }],
  paths: { "/things": { get: { operationId: "listThings", security: [{ key: [] }], responses: { 204: { description: "none" } } } } },
  components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } },
};
const { servers, operations, components } = converter.convertOpenAPI(document, "3.0.0", { from: "openapi" });
for (const [name, server] of Object.entries(servers)) console.log(`server ${name}: ${JSON.stringify(server.security ?? "no security")}`);
for (const [name, operation] of Object.entries(operations)) {
  console.log(`operation ${name}: ${JSON.stringify(operation.security ?? "no security")}`);
}
console.log(`scheme: ${JSON.stringify(components.securitySchemes.key)}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
server api_example_v1: "no security"
operation listThings: "no security"
scheme: {"type":"apiKey","in":"header","name":"X-Key"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
