#!/usr/bin/env bash
# express-openapi-validator 5.6.2 refuses every request where a header is a list, unless the default style is written.
# A header has the style simple, and no other; it is the default (OpenAPI 3.0.3, "Parameter Object"), so that "1,2" is
# the list of 1 and 2 with or without "style". One expects the same of both.
# Without it each request is answered by 400, "Parameter 'style' has incorrect value 'undefined'", also one that doesn't
# send the header.
# Hurt: servers with such a header in their description: generators of descriptions leave defaults out.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(express-openapi-validator@5.6.2 express@4.22.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import express from "express";
import { middleware } from "express-openapi-validator";

const list = { name: "X-Ids", in: "header", schema: { type: "array", items: { type: "integer" } } };
const one = { name: "X-Ids", in: "header", schema: { type: "integer" } };
const parameters = { written: { ...list, style: "simple" }, default: list, number: one };
const responses = { 200: { description: "ok" } };
const paths = Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [`/${name}`, { get: { parameters: [parameter], responses } }]));
const app = express();
app.use(middleware({ apiSpec: { openapi: "3.0.3", info: { title: "Pets", version: "1" }, paths } }));
app.use(({ headers }, response) => response.json(headers["x-ids"] ?? null));
app.use(({ status, message }, request, response, next) => response.status(status).json(message));
const server = app.listen(0);
for (const name of Object.keys(parameters)) {
  for (const headers of [{ "X-Ids": name === "number" ? "1" : "1,2" }, {}]) {
    const answer = await fetch(`http://localhost:${server.address().port}/${name}`, { headers });
    console.log(`/${name} ${JSON.stringify(headers)}: ${answer.status} ${await answer.text()}`);
  }
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/written {"X-Ids":"1,2"}: 200 [1,2]
/written {}: 200 null
/default {"X-Ids":"1,2"}: 400 "Parameter 'style' has incorrect value 'undefined' for [X-Ids]"
/default {}: 400 "Parameter 'style' has incorrect value 'undefined' for [X-Ids]"
/number {"X-Ids":"1"}: 200 1
/number {}: 200 null
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
