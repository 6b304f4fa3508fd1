#!/usr/bin/env bash
# ajv 8.20.0 lets items pass that unevaluatedItems: false forbids beside contains.
# In draft 2020-12 an item that matches contains counts as evaluated, and only this
# item (JSON Schema, core, sections 10.3.1.3 and 11.2: a change from 2019-09).
# One expects [1, "a", 2] to fail here: 1 is covered by prefixItems, "a" by contains, 2
# by nothing. ajv stops checking as soon as there is a contains; two other validators
# for the draft reject it.
# Hurt: OpenAPI 3.1 descriptions of tuples with an open end, and tests that take ajv's
# word as the reference.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ajv@8.20.0 @hyperjump/json-schema@1.18.0 @cfworker/json-schema@4.1.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Validator } from "@cfworker/json-schema";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import Ajv from "ajv/dist/2020.js";

const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  prefixItems: [true],
  contains: { type: "string" },
  unevaluatedItems: false,
};
registerSchema(schema, "https://example.com/tuple");
const validators = {
  ajv: new Ajv.default({ strictTypes: false, strictTuples: false }).compile(schema),
  cfworker: (value) => new Validator(schema, "2020-12").validate(value).valid,
  hyperjump: async (value) => (await validate("https://example.com/tuple", value)).valid,
};
for (const value of [[1, "a"], [1, "a", 2], [1]]) {
  const answers = [];
  for (const [name, isValid] of Object.entries(validators)) answers.push(`${name} ${await isValid(value)}`);
  console.log(JSON.stringify(value), answers.join(", "));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
[1,"a"] ajv true, cfworker true, hyperjump true
[1,"a",2] ajv true, cfworker false, hyperjump false
[1] ajv false, cfworker false, hyperjump false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
