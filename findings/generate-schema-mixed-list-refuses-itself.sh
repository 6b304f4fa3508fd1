#!/usr/bin/env bash
# generate-schema 2.6.0 makes of a list of two types a schema that refuses this list.
# oneOf asks for exactly one of its schemas (JSON Schema Validation draft 4, section 5.5.5). A schema that is made from
# a value should take that value; one expects a choice of number and string for the list below.
# The type of the first member is written twice, so a member of that type matches two schemas of the oneOf.
# Hurt: whoever bootstraps a description from recorded answers: the answer that it was made of is invalid.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(generate-schema@2.6.0 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import generate from "generate-schema";

for (const value of [{ list: [1, 2] }, { list: [1, "a"] }, { list: [null, 1] }]) {
  const { $schema, ...schema } = generate.json(value);
  console.log(`${JSON.stringify(value)}, ${$schema}\n  ${JSON.stringify(schema.properties.list)}`);
  console.log(`  takes the value: ${new Ajv.default({ strict: false }).validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"list":[1,2]}, http://json-schema.org/draft-04/schema#
  {"type":"array","items":{"type":"number"}}
  takes the value: true
{"list":[1,"a"]}, http://json-schema.org/draft-04/schema#
  {"type":"array","items":{"oneOf":[{"type":"number"},{"type":"number"},{"type":"string"}]}}
  takes the value: false
{"list":[null,1]}, http://json-schema.org/draft-04/schema#
  {"type":"array","items":{"oneOf":[{"type":"null"},{"type":"null"},{"type":"number"}]}}
  takes the value: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
