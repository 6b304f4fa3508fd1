#!/usr/bin/env bash
# json-schema-generator 2.0.6 describes a list by its first member and refuses the list it was made of.
# A schema that is made from a value should take that value. One expects the items of a list to be described so that
# each of its members is valid.
# Only the first member is looked at: its members become required of all others, its types theirs, and a list of which
# the first member is null asks for objects. An empty list gets minItems: 1.
# Hurt: whoever bootstraps a description from recorded answers: the answer that it was made of is invalid.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-generator@2.0.6 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import generate from "json-schema-generator";

for (const value of [[{ a: 1 }, { a: 2 }], [{ a: 1 }, { b: 2 }], [{ a: 1 }, { a: "x" }], [null, 1], []]) {
  const { $schema, description, ...schema } = generate(value);
  console.log(`${JSON.stringify(value)}\n  ${JSON.stringify(schema)}`);
  console.log(`  takes the value: ${new Ajv.default({ strict: false }).validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
[{"a":1},{"a":2}]
  {"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"object","required":["a"],"properties":{"a":{"type":"number"}}}}
  takes the value: true
[{"a":1},{"b":2}]
  {"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"object","required":["a"],"properties":{"a":{"type":"number"}}}}
  takes the value: false
[{"a":1},{"a":"x"}]
  {"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"object","required":["a"],"properties":{"a":{"type":"number"}}}}
  takes the value: false
[null,1]
  {"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"object","required":[],"properties":{}}}
  takes the value: false
[]
  {"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"object","required":[],"properties":{}}}
  takes the value: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
