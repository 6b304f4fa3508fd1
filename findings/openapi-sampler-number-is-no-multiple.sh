#!/usr/bin/env bash
# openapi-sampler 1.7.10 makes a number that its own schema refuses.
# A sample should be a value of the schema, and 14 is one: a multiple of 7 (multipleOf, JSON
# Schema 2020-12, validation, section 6.2.1) of at least 10. The sampler follows minimum,
# maximum and both exclusive bounds, but gives 10: it does not look at multipleOf.
# Hurt: documentation and mocks that show the sample (steps of a quantity, cents, quarter
# hours): what a reader copies from there is refused by the server.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-sampler@1.7.10 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv/dist/2020.js";
import { sample } from "openapi-sampler";

const ajv = new Ajv.default();
for (const schema of [
  { type: "integer", minimum: 10 },
  { type: "integer", exclusiveMinimum: 10 },
  { type: "integer", minimum: 10, multipleOf: 7 },
]) {
  const value = sample(schema);
  console.log(`${JSON.stringify(schema)}: ${JSON.stringify(value)}, valid: ${ajv.validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"integer","minimum":10}: 10, valid: true
{"type":"integer","exclusiveMinimum":10}: 11, valid: true
{"type":"integer","minimum":10,"multipleOf":7}: 10, valid: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
