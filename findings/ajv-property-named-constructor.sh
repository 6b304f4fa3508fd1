#!/usr/bin/env bash
# ajv 8.20.0 finds a property in an empty object if it is named "constructor".
# properties applies to members that the object has (JSON Schema 2020-12, core, section
# 10.3.2.1), so one expects {} to pass where nothing is required.
# ajv asks for data.constructor, meets the function that every object inherits, and says
# that it must be a string. Only the option ownProperties, off by default, looks at the
# object itself; the two other validators here need none.
# Hurt: APIs in which constructor is a word of the trade (racing, building, languages):
# a correct answer without the member is rejected.
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
  type: "object",
  properties: { constructor: { type: "string" } },
};
registerSchema(schema, "https://example.com/lap");
const ajv = new Ajv.default();
const own = new Ajv.default({ ownProperties: true });
for (const value of [{}, { constructor: "a builder" }]) {
  const hyperjump = (await validate("https://example.com/lap", value)).valid;
  const cfworker = new Validator(schema, "2020-12").validate(value).valid;
  console.log(JSON.stringify(value), `ajv ${ajv.validate(schema, value)} (${ajv.errorsText()}),`);
  console.log(`  ajv with ownProperties ${own.validate(schema, value)}, cfworker ${cfworker}, hyperjump ${hyperjump}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{} ajv false (data/constructor must be string),
  ajv with ownProperties true, cfworker true, hyperjump true
{"constructor":"a builder"} ajv true (No errors),
  ajv with ownProperties true, cfworker true, hyperjump true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
