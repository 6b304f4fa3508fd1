#!/usr/bin/env bash
# json-schema-to-zod 2.8.1 writes a validator that rejects every time and accepts what is none.
# "format: time" is the full-time of RFC 3339 (JSON Schema 2020-12, validation, section
# 7.3.1), which ends in Z or an offset.
# One expects a validator for that. It becomes z.string().time(), the time of day without
# offset: no string passes both, so the two sets of values have nothing in common.
# (For date-time the generator does ask zod for offsets.)
# Hurt: forms and clients that check by the generated schema: what the server accepts is
# refused before it is sent, what it refuses is sent.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-to-zod@2.8.1 zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { jsonSchemaToZod } from "json-schema-to-zod";
import { z } from "zod";

const schema = { type: "string", format: "time" };
const code = jsonSchemaToZod(schema);
const generated = new Function("z", `return ${code}`)(z);
const ajv = addFormats.default(new Ajv.default());
console.log(code);
for (const value of ["10:30:00Z", "10:30:00.5Z", "10:30:00+02:00", "10:30:00"]) {
  console.log(`${value}: zod ${generated.safeParse(value).success}, ajv ${ajv.validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
z.string().time()
10:30:00Z: zod false, ajv true
10:30:00.5Z: zod false, ajv true
10:30:00+02:00: zod false, ajv true
10:30:00: zod true, ajv false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
