#!/usr/bin/env bash
# @openapi-contrib/json-schema-to-openapi-schema 4.3.4 loses null beside a reference.
# oneOf of a reference and {type: 'null'} is the usual JSON Schema for "this or null".
# OpenAPI 3.0 ignores every member beside $ref ("Reference Object"), which is why its
# form is an allOf around the reference.
# One expects that, or at least a form that still accepts null. The converter moves
# nullable to where it has no meaning, {$ref, nullable: true}, in a oneOf of one.
# Hurt: answers with null fail validation, and generated types lack it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@openapi-contrib/json-schema-to-openapi-schema@4.3.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { convert } from "@openapi-contrib/json-schema-to-openapi-schema";

const owner = (branch) => ({ properties: { owner: { oneOf: [branch, { type: "null" }] } } });
console.log("reference:", JSON.stringify((await convert(owner({ $ref: "#/components/schemas/User" }))).properties));
console.log("inline:   ", JSON.stringify((await convert(owner({ type: "string" }))).properties));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
reference: {"owner":{"oneOf":[{"$ref":"#/components/schemas/User","nullable":true}]}}
inline:    {"owner":{"oneOf":[{"type":"string","nullable":true}]}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
