#!/usr/bin/env bash
# express-openapi-validator 5.6.2 refuses a request without an optional filter, if the filter has a required member.
# A parameter is optional unless "required" says otherwise, and its schema speaks of a value that is sent (OpenAPI
# 3.0.3, "Parameter Object"). "from" has to be in a filter of the style deepObject; one expects that no filter may be
# sent. The validator makes an empty object of the filter that is missing, and checks it: 400, "must have required
# property". So it is with minProperties; a handler that asks whether there is a filter finds one always.
# Hurt: servers whose clients do as the description says: their plain lists are refused.
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

const properties = { from: { type: "integer" }, to: { type: "integer" } };
const filters = {
  free: { type: "object", properties },
  member: { type: "object", properties, required: ["from"] },
  count: { type: "object", properties, minProperties: 1 },
};
const paths = Object.entries(filters).map(([name, schema]) => [
  `/${name}`,
  { get: { parameters: [{ name: "age", in: "query", style: "deepObject", schema }], responses: { 200: { description: "ok" } } } },
]);
const app = express();
app.use(middleware({ apiSpec: { openapi: "3.0.3", info: { title: "Pets", version: "1" }, paths: Object.fromEntries(paths) } }));
app.use(({ query }, response) => response.json(query));
app.use(({ status, message }, request, response, next) => response.status(status).json(message));
const server = app.listen(0);
for (const name of Object.keys(filters)) {
  for (const query of ["?age[from]=1", ""]) {
    const answer = await fetch(`http://localhost:${server.address().port}/${name}${query}`);
    console.log(`/${name}${query}: ${answer.status} ${await answer.text()}`);
  }
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/free?age[from]=1: 200 {"age":{"from":1}}
/free: 200 {"age":{}}
/member?age[from]=1: 200 {"age":{"from":1}}
/member: 400 "request/query/age must have required property 'from'"
/count?age[from]=1: 200 {"age":{"from":1}}
/count: 400 "request/query/age must NOT have fewer than 1 properties"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
