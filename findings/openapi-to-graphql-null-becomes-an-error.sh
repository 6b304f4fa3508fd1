#!/usr/bin/env bash
# openapi-to-graphql 3.0.7 makes "never null" of a required member that may be null, and loses the whole answer.
# "required" says that a member is there, "nullable" that its value may be null (OpenAPI 3.0.3, "Schema Object"). In
# GraphQL String! is never null; where null comes for it, the field above becomes null with an error (GraphQL, October
# 2021, section 6.4.4). One expects "nick: String".
# It is "nick: String!". A pet whose nick is null, as the API says it may be, is answered as null. The default of a
# parameter, 20, isn't in the schema either.
# Hurt: whoever puts GraphQL before a REST API: valid answers get lost.
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

const require = createRequire(import.meta.url);
const { graphql, printSchema } = require("graphql");
const { createGraphQLSchema } = require("openapi-to-graphql");
const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ name: "Rex", nick: null }));
}).listen(0);
const Pet = {
  type: "object",
  required: ["name", "nick"],
  properties: { name: { type: "string" }, nick: { type: "string", nullable: true } },
};
const content = { "application/json": { schema: Pet } };
const parameters = [{ name: "size", in: "query", schema: { type: "integer", default: 20 } }];
const document = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  servers: [{ url: `http://localhost:${server.address().port}` }],
  paths: { "/pet": { get: { operationId: "pet", parameters, responses: { 200: { description: "ok", content } } } } },
};
const { schema, report } = await createGraphQLSchema(document);
console.log(printSchema(schema));
console.log(`${report.warnings.length} warnings`);
const { data, errors } = await graphql({ schema, source: "{ pet { name nick } }" });
console.log(JSON.stringify(data), errors?.[0].message);
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
type Query {
  """Equivalent to GET /pet"""
  pet(size: Int): Pet
}

type Pet {
  name: String!
  nick: String!
}
0 warnings
{"pet":null} Cannot return null for non-nullable field Pet.nick.
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
