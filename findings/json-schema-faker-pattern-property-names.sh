#!/usr/bin/env bash
# json-schema-faker 0.6.3 makes property names that miss their own pattern.
# patternProperties gives names by a regular expression (JSON Schema 2020-12, core,
# section 10.3.2.2), and "^x-" with additionalProperties: false is how the
# specification extensions of OpenAPI are described.
# One expects names that match, such as "x-a", as the library makes matching strings
# for "pattern". It drops the hyphen and makes "x", which the same schema forbids.
# Hurt: mocks and property tests built on it: the sample fails validation each time.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-faker@0.6.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv/dist/2020.js";
import { generate } from "json-schema-faker";

const schema = { type: "object", patternProperties: { "^x-": { type: "boolean" } }, additionalProperties: false, minProperties: 1 };
const validate = new Ajv.default().compile(schema);
const names = new Set();
let valid = 0;
for (let seed = 1; seed <= 50; seed += 1) {
  const sample = await generate(schema, { seed });
  Object.keys(sample).forEach((name) => names.add(name));
  if (validate(sample)) valid += 1;
}
console.log(`names: ${[...names]}; valid: ${valid} of 50`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
names: x; valid: 0 of 50
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
