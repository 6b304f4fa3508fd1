#!/usr/bin/env bash
# json-schema-empty 1.1.1 keeps the required members of the last part of allOf only.
# All parts of an allOf apply (JSON Schema draft 04, validation, section 5.5.3), and the README says that the parts are
# merged. One expects a value with the required members of both parts.
# "required" of the last part replaces that of the others, so their members are missing and the value is invalid.
# Hurt: forms and tests that start from an empty value of a composed schema.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-empty@1.1.1 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import empty from "json-schema-empty";

const part = (name) => ({ type: "object", properties: { [name]: { type: "integer" } }, required: [name] });
for (const schema of [part("a"), { allOf: [part("a"), part("b")] }, { allOf: [part("b"), part("a")] }]) {
  const value = (empty.default ?? empty)(schema);
  console.log(`${JSON.stringify(schema)}\n  ${JSON.stringify(value)}`);
  console.log(`  valid: ${new Ajv.default().validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}
  {"a":0}
  valid: true
{"allOf":[{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]},{"type":"object","properties":{"b":{"type":"integer"}},"required":["b"]}]}
  {"b":0}
  valid: false
{"allOf":[{"type":"object","properties":{"b":{"type":"integer"}},"required":["b"]},{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}]}
  {"a":0}
  valid: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
