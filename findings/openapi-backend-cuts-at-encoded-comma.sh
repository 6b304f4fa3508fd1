#!/usr/bin/env bash
# openapi-backend 5.21.2 cuts an item of a list in two at a comma that the client has encoded.
# With style form and explode false, commas stand between the items, and a comma within an item
# travels as %2C (OpenAPI 3.0.4, "Style Values", by RFC 6570). One expects the list of Paris, Texas and
# Rome to arrive as two items.
# The query is decoded before it is divided, so that three items arrive; an exploded list
# arrives as it was.
# Hurt: servers built on it. Names, addresses and amounts with a comma become two values.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-backend@5.21.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { OpenAPIBackend } from "openapi-backend";

const list = { type: "array", items: { type: "string" } };
const parameter = (name, style, explode) => ({ in: "query", name, style, explode, schema: list });
const definition = {
  openapi: "3.0.3",
  info: { title: "Trips", version: "1" },
  paths: {
    "/trips": {
      get: {
        operationId: "listTrips",
        parameters: [parameter("form", "form", false), parameter("exploded", "form", true)],
        responses: { 200: { description: "OK" } },
      },
    },
  },
};
const api = new OpenAPIBackend({ definition, quick: true });
await api.init();
for (const query of ["form=Paris%2C%20Texas,Rome", "exploded=Paris%2C%20Texas&exploded=Rome"]) {
  const request = { method: "get", path: "/trips", query, headers: {} };
  const operation = api.router.matchOperation(request);
  console.log(query, JSON.stringify(api.router.parseRequest(request, operation).query));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
form=Paris%2C%20Texas,Rome {"form":["Paris"," Texas","Rome"]}
exploded=Paris%2C%20Texas&exploded=Rome {"exploded":["Paris, Texas","Rome"]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
