#!/usr/bin/env bash
# @sodaru/yup-to-json-schema 2.0.1 writes a schema that is none for mixed(), and forgets isTrue() and noUnknown().
# mixed() takes any value in yup, so that one expects no "type": a list of types has at least one (JSON Schema draft-07,
# meta-schema). isTrue() takes nothing but true, noUnknown() no other members: const and additionalProperties say so.
# It writes "type": [], which ajv refuses to compile, and with it the schema of each object that has such a member. The
# other two leave no trace.
# Hurt: forms and documentation that are made of the schemas of yup.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@sodaru/yup-to-json-schema@2.0.1 yup@1.7.1 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { convertSchema } from "@sodaru/yup-to-json-schema";
import Ajv from "ajv";
import * as yup from "yup";

const values = [true, false, { extra: 1 }];
for (const [name, schema] of Object.entries({
  "mixed()": yup.mixed(),
  "boolean().isTrue()": yup.boolean().isTrue(),
  "object({}).noUnknown()": yup.object({}).noUnknown(),
})) {
  const converted = convertSchema(schema);
  console.log(`${name} -> ${JSON.stringify(converted)}`);
  try {
    const accepts = new Ajv.default().compile(converted);
    for (const value of values) {
      const yupTakes = schema.isValidSync(value, { strict: true });
      if (yupTakes !== accepts(value)) console.log(`  ${JSON.stringify(value)}: yup ${yupTakes}, JSON Schema ${accepts(value)}`);
    }
  } catch ({ message }) {
    console.log(`  ajv: ${message}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
mixed() -> {"type":[]}
  ajv: schema is invalid: data/type must be equal to one of the allowed values, data/type must NOT have fewer than 1 items, data/type must match a schema in anyOf
boolean().isTrue() -> {"type":"boolean"}
  false: yup false, JSON Schema true
object({}).noUnknown() -> {"type":"object"}
  {"extra":1}: yup false, JSON Schema true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
