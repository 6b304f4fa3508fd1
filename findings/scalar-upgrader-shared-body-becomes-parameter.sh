#!/usr/bin/env bash
# @scalar/openapi-upgrader 0.4.9 makes an invalid description of a shared body.
# Swagger 2.0 keeps bodies among the parameters, so an operation may say "parameters:
# [{$ref: '#/parameters/NewPet'}]" where NewPet is "in: body" (2.0, "Parameters
# Definitions Object"). OpenAPI 3.x has the member requestBody for that.
# One expects requestBody: {$ref: '#/components/requestBodies/NewPet'}. The definition
# does move there, but the reference to it stays in the list of parameters: the
# operation has no body any more, and its parameter is none.
# Hurt: clients generated from the upgraded file; the call loses its body without a
# warning. The same body written inline comes out right.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@scalar/openapi-upgrader@0.4.9)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { upgrade } from "@scalar/openapi-upgrader";

const body = { name: "pet", in: "body", required: true, schema: { type: "object" } };
const upgraded = upgrade(
  {
    swagger: "2.0",
    info: { title: "Pets", version: "1" },
    consumes: ["application/json"],
    paths: {
      "/pets": {
        post: { parameters: [{ $ref: "#/parameters/NewPet" }], responses: { 204: { description: "added" } } },
        put: { parameters: [body], responses: { 204: { description: "set" } } },
      },
    },
    parameters: { NewPet: body },
  },
  "3.1",
);
for (const [method, { parameters, requestBody }] of Object.entries(upgraded.paths["/pets"])) {
  console.log(method, JSON.stringify({ parameters, requestBody: requestBody && Object.keys(requestBody) }));
}
console.log("components:", Object.keys(upgraded.components));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
post {"parameters":[{"$ref":"#/components/requestBodies/NewPet"}]}
put {"requestBody":["content","required"]}
components: [ 'requestBodies' ]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
