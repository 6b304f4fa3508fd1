#!/usr/bin/env bash
# joi-to-json 5.0.5 and joi-to-swagger 6.2.0 write the end of a regular expression literal into the pattern.
# "pattern" is a regular expression without delimiters and flags (JSON Schema Validation, section 6.3.3; OpenAPI 3.0.3
# refers to it), so a case-insensitive expression of Joi has to be written out or be given up. One expects an error,
# no pattern, or one that takes what Joi takes.
# Both leave the closing slash in the pattern, one of them the flag too: nothing can match text behind "$".
# Hurt: whoever publishes Joi schemas as OpenAPI or JSON Schema: clients that validate refuse every value.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(joi@18.3.2 joi-to-json@5.0.5 joi-to-swagger@6.2.0 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import Joi from "joi";
import toJson from "joi-to-json";
import toSwagger from "joi-to-swagger";

for (const pattern of [/^[a-z]+$/, /^[a-z]+$/i]) {
  const schema = Joi.string().pattern(pattern);
  console.log(`${pattern}, Joi takes "abc": ${!schema.validate("abc").error}`);
  const written = { "joi-to-json": toJson(schema, "json"), "joi-to-swagger": toSwagger.default(schema).swagger };
  for (const [name, result] of Object.entries(written)) {
    const isValid = new Ajv.default().validate(result, "abc");
    console.log(`  ${name}: ${JSON.stringify(result)} takes "abc": ${isValid}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/^[a-z]+$/, Joi takes "abc": true
  joi-to-json: {"type":"string","pattern":"^[a-z]+$"} takes "abc": true
  joi-to-swagger: {"type":"string","pattern":"^[a-z]+$"} takes "abc": true
/^[a-z]+$/i, Joi takes "abc": true
  joi-to-json: {"type":"string","pattern":"^[a-z]+$/i"} takes "abc": false
  joi-to-swagger: {"type":"string","pattern":"^[a-z]+$/"} takes "abc": false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
