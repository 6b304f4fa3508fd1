#!/usr/bin/env bash
# swagger-client 3.39.0 sends an array of a multipart form as one part.
# In multipart/form-data each item of an array is a part of its own under the same name
# (OpenAPI 3.1, "Special Considerations for multipart Content"), unless the encoding
# of the property gives it a style.
# One expects two parts named tags. There is one, "red,green", which a server can't tell
# from a single tag with a comma in it. A URL-encoded form with the same schema does
# repeat the name.
# Hurt: uploads with several labels or ids tried out from a description.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-client@3.39.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { buildRequest } = require("swagger-client");

const schema = { type: "object", properties: { tags: { type: "array", items: { type: "string" } } } };
const spec = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/things": {
      post: {
        operationId: "addThing",
        requestBody: { content: { "multipart/form-data": { schema }, "application/x-www-form-urlencoded": { schema } } },
        responses: { 204: { description: "none" } },
      },
    },
  },
};
for (const requestContentType of ["multipart/form-data", "application/x-www-form-urlencoded"]) {
  const requestBody = { tags: ["red", "green"] };
  const { body } = buildRequest({ spec, operationId: "addThing", requestContentType, requestBody });
  console.log(`${requestContentType}:`, typeof body === "string" ? body : JSON.stringify([...body]));
}
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
multipart/form-data: [["tags","red,green"]]
application/x-www-form-urlencoded: tags=red,green
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
