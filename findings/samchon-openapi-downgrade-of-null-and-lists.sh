#!/usr/bin/env bash
# @samchon/openapi 6.0.1 goes down to OpenAPI 3.0 with a list that must be empty and a type that 3.0 doesn't have.
# OpenApi.downgrade makes of 3.1 a document of 3.0, where "type" is one of array, boolean, integer, number, object and
# string (OpenAPI 3.0.3, "Schema Object"; JSON Schema Wright 00, section 5.21). "contains" can't be said there; a list
# that has it is at least a list of anything.
# It gets maxItems 0, a list of numbers behind a first text ends with the text, and an enumeration of several types is
# "null" alone. Nothing is reported.
# Hurt: tools that know only 3.0: they refuse each list of the API, or the document.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@samchon/openapi@6.0.1 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import openapi from "@samchon/openapi";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";

const cases = {
  contains: [{ type: "array", contains: { type: "string" } }, ["a"]],
  prefix: [{ type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } }, ["a", 1]],
  short: [{ type: "array", prefixItems: [{ type: "string" }] }, []],
  mixed: [{ enum: [1, "a", null] }, "a"],
};
const schemas = Object.fromEntries(Object.entries(cases).map(([name, [schema]]) => [name, schema]));
const document = { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: {}, components: { schemas } };
const lower = openapi.OpenApi.downgrade(openapi.OpenApi.convert(document), "3.0").components.schemas;
for (const [name, [schema, value]] of Object.entries(cases)) {
  const before = new Ajv2020.default({ strict: false }).validate(schema, value);
  const after = new Ajv.default({ strict: false }).validate(lower[name], value);
  console.log(`${name}: ${JSON.stringify(lower[name])}; ${JSON.stringify(value)} is valid: ${before}, downgraded ${after}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
contains: {"type":"array","contains":{"type":"string"},"items":{},"minItems":0,"maxItems":0}; ["a"] is valid: true, downgraded false
prefix: {"type":"array","items":{"oneOf":[{"type":"string"}]},"minItems":1,"maxItems":1}; ["a",1] is valid: true, downgraded false
short: {"type":"array","items":{"oneOf":[{"type":"string"}]},"minItems":1,"maxItems":1}; [] is valid: true, downgraded false
mixed: {"type":"null"}; "a" is valid: true, downgraded false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
