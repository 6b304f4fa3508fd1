#!/usr/bin/env bash
# joi-to-json 5.0.5 makes a property of the pattern of a key, and refuses every key of a map.
# object().pattern(/^x-/, ...) gives a schema to the keys that match; that is patternProperties in JSON Schema, and
# joi-to-json writes it. One expects no other property, and that object().pattern(Joi.string(), ...), any key at all,
# becomes additionalProperties.
# It adds a property named "/^x-/" that no one has written, and makes of any key an object that must be empty.
# Hurt: generated types get a member "/^x-/"; maps that Joi takes are refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(joi@18.3.2 joi-to-json@5.0.5 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import Joi from "joi";
import toJson from "joi-to-json";

const cases = {
  "keys that begin with x-": [Joi.object().pattern(/^x-/, Joi.number()), { "x-size": 1 }],
  "any key": [Joi.object().pattern(Joi.string(), Joi.number()), { size: 1 }],
};
for (const [name, [schema, value]] of Object.entries(cases)) {
  const result = toJson(schema, "json");
  console.log(`${name}: ${JSON.stringify(result)}`);
  const isValid = new Ajv.default({ strict: false }).validate(result, value);
  console.log(`  ${JSON.stringify(value)}: Joi ${!schema.validate(value).error}, JSON Schema ${isValid}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
keys that begin with x-: {"type":"object","properties":{"/^x-/":{"type":"number"}},"additionalProperties":false,"patternProperties":{"^x-":{"type":"number"}}}
  {"x-size":1}: Joi true, JSON Schema true
any key: {"type":"object","properties":{},"additionalProperties":false}
  {"size":1}: Joi true, JSON Schema false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
