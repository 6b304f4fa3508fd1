#!/usr/bin/env bash
# openapi-to-graphql 3.0.7 drops one of two members, and of two values, whose names differ in a hyphen.
# "created-by" and "created_by" are two members, "in stock" and "in-stock" two values of an enumeration (OpenAPI 3.0.3,
# "Schema Object"). Names of GraphQL have no hyphen (October 2021, section 2.1.9), so that the tool has to write others;
# it says of names that meet that it tells them apart or warns.
# Both members become createdBy, both values IN_STOCK, and one of each is gone: it can't be asked for, and an answer
# with the value that is gone is an error. No warning is given.
# Hurt: whoever puts GraphQL before a REST API: a part of it is missing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-to-graphql@3.0.7 graphql@16.11.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createServer } from "node:http";
import { createRequire } from "node:module";

const pet = { "created-by": "Ann", created_by: "Bob", state: "in stock" };
const require = createRequire(import.meta.url);
const { graphql, printSchema } = require("graphql");
const { createGraphQLSchema } = require("openapi-to-graphql");
const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(pet));
}).listen(0);
const Pet = {
  type: "object",
  properties: { "created-by": { type: "string" }, created_by: { type: "string" }, state: { type: "string", enum: ["in stock", "in-stock"] } },
};
const document = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  servers: [{ url: `http://localhost:${server.address().port}` }],
  paths: { "/pet": { get: { operationId: "pet", responses: { 200: { description: "ok", content: { "application/json": { schema: Pet } } } } } } },
};
const { schema, report } = await createGraphQLSchema(document);
console.log(printSchema(schema));
console.log(`${report.warnings.length} warnings`);
for (pet.state of ["in stock", "in-stock"]) {
  const { data, errors } = await graphql({ schema, source: "{ pet { createdBy state } }" });
  console.log(`${JSON.stringify(pet)}: ${JSON.stringify(data)} ${errors?.[0].message ?? ""}`);
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
type Query {
  """Equivalent to GET /pet"""
  pet: Pet
}

type Pet {
  createdBy: String
  state: State
}

enum State {
  IN_STOCK
}
0 warnings
{"created-by":"Ann","created_by":"Bob","state":"in stock"}: {"pet":{"createdBy":"Bob","state":null}} Enum "State" cannot represent value: "in stock"
{"created-by":"Ann","created_by":"Bob","state":"in-stock"}: {"pet":{"createdBy":"Bob","state":"IN_STOCK"}} 
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
