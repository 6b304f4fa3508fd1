#!/usr/bin/env bash
# mock-json-schema 1.1.3 mocks a constant, and what may be null, by an object.
# "const" allows one value, and "type" may be a list (JSON Schema 2020-12 Validation, 6.1.1 and 6.1.3), both of them
# plain in OpenAPI 3.1. One expects the constant, and a text or null, as the same package gives for an "enum" of one
# value and for "string". It gives {}, and "string" for a constant text; an exclusive minimum is passed over as well.
# Hurt: mocks made by openapi-backend, which takes this package, and clients that narrow a union by its constant.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(mock-json-schema@1.1.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv/dist/2020.js";
import { mock } from "mock-json-schema";

const ajv = new Ajv.default({ strict: false });
const schemas = [
  { type: "string" },
  { enum: ["cat"] },
  { const: "cat" },
  { type: "string", const: "cat" },
  { type: ["string", "null"] },
  { type: "integer", minimum: 5 },
  { type: "integer", exclusiveMinimum: 5 },
];
for (const schema of schemas) {
  const value = mock(schema);
  console.log(`${JSON.stringify(schema)}: ${JSON.stringify(value)}, valid: ${ajv.validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"string"}: "string", valid: true
{"enum":["cat"]}: "cat", valid: true
{"const":"cat"}: {}, valid: false
{"type":"string","const":"cat"}: "string", valid: false
{"type":["string","null"]}: {}, valid: false
{"type":"integer","minimum":5}: 5, valid: true
{"type":"integer","exclusiveMinimum":5}: 0, valid: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
