#!/usr/bin/env bash
# @readme/oas-to-har 38.5.1 makes a header of each property of a header.
# A header parameter has the style simple; an object in it with explode: true is written
# as one header, "X-Filter: role=admin,state=open" (OpenAPI 3.1, "Style Values").
# One expects one entry named X-Filter in the HAR. There are two, "role" and "state", as
# if it were an exploded query parameter, whatever explode says, and X-Filter is missing.
# Hurt: readers of the code samples made from the HAR: the samples call the API with
# headers that nobody described.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@readme/oas-to-har@38.5.1 oas@38.6.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import oasToHar from "@readme/oas-to-har";
import Oas from "oas";

const schema = { type: "object", properties: { role: { type: "string" }, state: { type: "string" } } };
for (const explode of [true, false]) {
  const description = new Oas({
    openapi: "3.1.0",
    info: { title: "Users", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    paths: { "/users": { get: { parameters: [{ name: "X-Filter", in: "header", explode, schema }], responses: {} } } },
  });
  const har = oasToHar(description, description.operation("/users", "get"), { header: { "X-Filter": { role: "admin", state: "open" } } });
  console.log(`explode: ${explode}`, JSON.stringify(har.log.entries[0].request.headers));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
explode: true [{"name":"role","value":"admin"},{"name":"state","value":"open"}]
explode: false [{"name":"role","value":"admin"},{"name":"state","value":"open"}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
