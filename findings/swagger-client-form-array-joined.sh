#!/usr/bin/env bash
# swagger-client 3.39.0 sends an array in a form as one value.
# In multipart/form-data each item of an array is a part of its own under the same name,
# and in a URL-encoded form the default is style form with explode: true, which repeats
# the name (OpenAPI 3.1, "Encoding Object" and "Special Considerations for multipart
# Content").
# One expects two values named tags. There is one in both kinds of form, "red,green",
# which a server can't tell from a single tag with a comma in it. As a query parameter
# the same array comes out right.
# Hurt: who tries out an operation with several labels or ids from a description.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-client@3.39.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { buildRequest } = require("swagger-client");

const tags = { type: "array", items: { type: "string" } };
const schema = { type: "object", properties: { tags } };
const responses = { 204: { description: "none" } };
const spec = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/things": {
      post: {
        operationId: "addThing",
        requestBody: { content: { "multipart/form-data": { schema }, "application/x-www-form-urlencoded": { schema } } },
        responses,
      },
      get: { operationId: "listThings", parameters: [{ name: "tags", in: "query", schema: tags }], responses },
    },
  },
};
const value = { tags: ["red", "green"] };
for (const requestContentType of ["multipart/form-data", "application/x-www-form-urlencoded"]) {
  const { body } = buildRequest({ spec, operationId: "addThing", requestContentType, requestBody: value });
  console.log(`${requestContentType}:`, typeof body === "string" ? body : JSON.stringify([...body]));
}
console.log("query:", buildRequest({ spec, operationId: "listThings", parameters: value }).url.split("?")[1]);
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
multipart/form-data: [["tags","red,green"]]
application/x-www-form-urlencoded: tags=red,green
query: tags=red&tags=green
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
