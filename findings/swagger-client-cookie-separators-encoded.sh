#!/usr/bin/env bash
# swagger-client 3.39.0 encodes the separators of a cookie along with its values.
# A cookie parameter has the style form; with explode: false an object {a: 1, b: 2} is
# "box=a,1,b,2", and an exploded list repeats the name (OpenAPI 3.1, "Style Values").
# One expects the commas and equals signs that the style writes to stay as they are. The
# whole text is percent-encoded after it was built: box=a%2C1%2Cb%2C2, and for the list
# the name stands in its own value, tags=tags%3Dx%26tags%3Dy.
# Hurt: who tries an operation in Swagger UI's request builder or in tests: query
# parameters of the same style come out right, cookies can't be read.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-client@3.39.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { buildRequest } = require("swagger-client");

const list = { type: "array", items: { type: "string" } };
const box = { type: "object", properties: { a: { type: "integer" }, b: { type: "integer" } } };
for (const place of ["cookie", "query"]) {
  const spec = {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          parameters: [
            { name: "box", in: place, explode: false, schema: box },
            { name: "tags", in: place, explode: true, schema: list },
          ],
          responses: { 204: { description: "none" } },
        },
      },
    },
  };
  for (const parameters of [{ box: { a: 1, b: 2 } }, { tags: ["x", "y"] }]) {
    const request = buildRequest({ spec, operationId: "listThings", parameters });
    console.log(`${place}:`, request.headers.Cookie ?? request.url.split("?")[1]);
  }
}
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
cookie: box=a%2C1%2Cb%2C2
cookie: tags=tags%3Dx%26tags%3Dy
query: box=a,1,b,2
query: tags=x&tags=y
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
