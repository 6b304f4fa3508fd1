#!/usr/bin/env bash
# @scalar/openapi-parser 0.29.22 can't resolve a reference within a schema with $id.
# In OpenAPI 3.1 schemas are JSON Schema 2020-12: $id starts a resource of its own, and
# "#/$defs/size" in it points into that resource (core, sections 8.2.1 and 9.1.1;
# OpenAPI 3.1, "Relative References in Schema Objects").
# One expects such a schema, copied as it is from a JSON Schema file, to be valid.
# The fragment is looked up from the root of the document, and the description is
# reported as invalid. The parsers of @apidevtools and Readme accept it.
# Hurt: who brings finished JSON Schemas into components, which 3.1 was made for.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@scalar/openapi-parser@0.29.22)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { validate } from "@scalar/openapi-parser";

const box = { $defs: { size: { type: "integer" } }, type: "object", properties: { width: { $ref: "#/$defs/size" } } };
const { valid, errors } = await validate({
  openapi: "3.1.0",
  info: { title: "Boxes", version: "1" },
  paths: {},
  components: { schemas: { Box: { $id: "https://schemas.example.com/box", ...box } } },
});
console.log("valid:", valid);
for (const error of errors) console.log(error.code, error.message);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
valid: false
INVALID_REFERENCE Can't resolve reference: #/$defs/size
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
