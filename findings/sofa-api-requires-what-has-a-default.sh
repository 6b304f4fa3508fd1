#!/usr/bin/env bash
# sofa-api 0.18.10 requires arguments and members that have a default, and doesn't say the default.
# In GraphQL "limit: Int! = 10" may be left out: an argument or input field is required if it is non-null and has no
# default (GraphQL, October 2021, sections 3.6.1 and 3.10). OpenAPI has default for it (3.0.3, "Schema Object"), and a
# reference for an input that another one holds.
# Both are required in the document, no default is written, and the member that is an input itself is any object. A
# request without the argument succeeds.
# Hurt: users of the documented API and generated clients, which have to send what they needn't know.
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
  input Range { from: Int }
  input Filter { kind: String! = "all", range: Range }
  type Query { pets(limit: Int! = 10, offset: Int = 0): Int, count(filter: Filter): Int }
`);
const { pets } = schema.getQueryType().getFields();
pets.resolve = (_, { limit }) => limit;
const sofa = useSofa({ schema, basePath: "/api", openAPI: { endpoint: "/openapi.json", info: { title: "Pets", version: "1" } } });
const { paths, components } = await (await sofa.fetch("http://localhost/api/openapi.json")).json();
console.log(JSON.stringify(paths["/pets"].get.parameters));
console.log(JSON.stringify(components.schemas.Filter));
const answer = await sofa.fetch("http://localhost/api/pets");
console.log("without a limit:", answer.status, await answer.text());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
[{"name":"limit","in":"query","required":true,"schema":{"type":"integer","format":"int32"}},{"name":"offset","in":"query","required":false,"schema":{"type":"integer","format":"int32"}}]
{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"},"range":{"type":"object"}}}
without a limit: 200 10
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
