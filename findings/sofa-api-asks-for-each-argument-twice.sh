#!/usr/bin/env bash
# sofa-api 0.18.10 documents each argument of a mutation twice: as a query parameter and in the body.
# It serves a GraphQL schema as REST and writes the OpenAPI for it. A mutation is a POST, and its arguments come in the
# body; a required parameter has to be sent where it stands (OpenAPI 3.0.3, "Parameter Object"). One expects the
# arguments in one place.
# They are in both, required in both, with an input object as a query parameter. A request with the body alone succeeds,
# but is refused by whoever goes by the document.
# Hurt: generated clients, whose calls take every argument twice, and gateways that check requests.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(sofa-api@0.18.10 graphql@16.11.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { buildSchema } from "graphql";
import { useSofa } from "sofa-api";

const schema = buildSchema(`
  input Pet { name: String! }
  type Query { hello: String }
  type Mutation { add(pet: Pet!, note: String!): String }
`);
schema.getMutationType().getFields().add.resolve = (_, { pet, note }) => `${pet.name}: ${note}`;
const sofa = useSofa({ schema, basePath: "/api", openAPI: { endpoint: "/openapi.json", info: { title: "Pets", version: "1" } } });
const { paths } = await (await sofa.fetch("http://localhost/api/openapi.json")).json();
const { parameters, requestBody } = paths["/add"].post;
for (const { name, in: place, required } of parameters) console.log(`${name} in ${place}, required ${required}`);
console.log("body:", JSON.stringify(requestBody.content["application/json"].schema));

const body = JSON.stringify({ pet: { name: "Rex" }, note: "new" });
const headers = { "content-type": "application/json" };
const answer = await sofa.fetch("http://localhost/api/add", { method: "POST", headers, body });
console.log("without a query:", answer.status, await answer.text());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
pet in query, required true
note in query, required true
body: {"type":"object","properties":{"pet":{"$ref":"#/components/schemas/Pet"},"note":{"type":"string"}},"required":["pet","note"]}
without a query: 200 "Rex: new"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
