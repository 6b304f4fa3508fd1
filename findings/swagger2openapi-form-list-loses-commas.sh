#!/usr/bin/env bash
# swagger2openapi 7.0.8 forgets how the list of a form is separated.
# In Swagger 2.0 an array in a form is comma-separated unless collectionFormat says
# otherwise ("Parameter Object": csv is the default). In OpenAPI 3.0 it is repeated
# unless the encoding of the property says explode: false ("Encoding Object").
# One expects an encoding for csv, the more so as the converter does set explode for the
# same parameter in the query. Neither csv nor multi leaves a trace: both become the
# same body, and what was "tags=a,b" is sent as "tags=a&tags=b" by each 3.0 client.
# Hurt: clients generated from converted descriptions with form bodies.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger2openapi@7.0.8)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { convertObj } = require("swagger2openapi");

const main = async () => {
  for (const place of ["formData", "query"]) {
    for (const collectionFormat of ["csv", "multi"]) {
      const tags = { name: "tags", in: place, type: "array", items: { type: "string" }, collectionFormat };
      const post = { consumes: ["application/x-www-form-urlencoded"], parameters: [tags], responses: { 204: { description: "none" } } };
      const { openapi } = await convertObj({ swagger: "2.0", info: { title: "Tags", version: "1" }, paths: { "/tags": { post } } }, {});
      const { parameters, requestBody } = openapi.paths["/tags"].post;
      console.log(`${place}, ${collectionFormat}:`, JSON.stringify(requestBody?.content ?? parameters));
    }
  }
};
main();
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
formData, csv: {"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{"tags":{"type":"array","items":{"type":"string"}}}}}}
formData, multi: {"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{"tags":{"type":"array","items":{"type":"string"}}}}}}
query, csv: [{"name":"tags","in":"query","style":"form","explode":false,"schema":{"type":"array","items":{"type":"string"}}}]
query, multi: [{"name":"tags","in":"query","explode":true,"schema":{"type":"array","items":{"type":"string"}}}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
