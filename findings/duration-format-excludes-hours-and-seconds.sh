#!/usr/bin/env bash
# PT1H30S, an ISO 8601 duration, is none for "format: duration".
# One expects the format to take what ISO 8601 and the Temporal API of JavaScript write
# for an hour and thirty seconds. JSON Schema 2020-12 (validation, section 7.3.1) refers
# to the grammar in appendix A of RFC 3339, where each unit may be followed by the next
# smaller one only: hours by minutes, minutes by seconds. PT1H0M30S fits, PT1H30S
# and P1Y2D don't.
# @cfworker/json-schema and @hyperjump/json-schema follow the grammar; ajv-formats 3.0.1
# accepts all of them. So one description is valid here and not there.
# Hurt: servers that print durations by a common library and promise the format.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ajv@8.20.0 ajv-formats@3.0.1 @cfworker/json-schema@4.1.6 @hyperjump/json-schema@1.18.0 temporal-polyfill@0.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import "@hyperjump/json-schema/formats";
import { Validator } from "@cfworker/json-schema";
import { setShouldValidateFormat } from "@hyperjump/json-schema";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Temporal } from "temporal-polyfill";

const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", type: "string", format: "duration" };
const ajv = new Ajv.default();
addFormats.default(ajv);
setShouldValidateFormat(true);
registerSchema(schema, "https://example.com/duration");

const written = Temporal.Duration.from({ hours: 1, seconds: 30 }).toString();
for (const value of [written, "PT1H0M30S", "P1Y2D"]) {
  const cfworker = new Validator(schema, "2020-12").validate(value).valid;
  const hyperjump = (await validate("https://example.com/duration", value)).valid;
  console.log(`${value}: ajv-formats ${ajv.validate(schema, value)}, cfworker ${cfworker}, hyperjump ${hyperjump}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
PT1H30S: ajv-formats true, cfworker false, hyperjump false
PT1H0M30S: ajv-formats true, cfworker true, hyperjump true
P1Y2D: ajv-formats true, cfworker false, hyperjump false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
