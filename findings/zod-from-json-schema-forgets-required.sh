#!/usr/bin/env bash
# zod 4.6.7 reads a JSON Schema and lets an object pass that misses a required member.
# "required" and "minItems" stand by themselves: a name may be required without a schema of its own, as below
# allOf and anyOf, and a list may be limited without a schema of its items (JSON Schema 2020-12 Validation, sections
# 6.4.2 and 6.5.3). z.fromJSONSchema throws for keywords that it can't express, so one expects it to check these.
# It forgets a required name that "properties" beside it doesn't describe, and minItems without items.
# Nothing is thrown.
# Hurt: whoever validates answers or arguments with a schema from elsewhere: an object without its id is valid.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(zod@4.6.7)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { z } from "zod";

const object = { type: "object", properties: { id: { type: "string" } } };
const cases = [
  [{ ...object, required: ["id"] }, {}],
  [{ type: "object", required: ["id"] }, {}],
  [{ ...object, allOf: [{ required: ["id"] }] }, {}],
  [{ ...object, anyOf: [{ required: ["id"] }, { required: ["name"] }] }, {}],
  [{ type: "array", items: { type: "string" }, minItems: 1 }, []],
  [{ type: "array", minItems: 1 }, []],
  [{ not: { type: "string" } }, "text"],
];
const check = (schema, value) => {
  try {
    return z.fromJSONSchema(schema).safeParse(value).success ? "valid" : "refused";
  } catch (error) {
    return `throws: ${error.message}`;
  }
};
for (const [schema, value] of cases) {
  console.log(`${JSON.stringify(schema)}\n  ${JSON.stringify(value)}: ${check(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}
  {}: refused
{"type":"object","required":["id"]}
  {}: valid
{"type":"object","properties":{"id":{"type":"string"}},"allOf":[{"required":["id"]}]}
  {}: valid
{"type":"object","properties":{"id":{"type":"string"}},"anyOf":[{"required":["id"]},{"required":["name"]}]}
  {}: valid
{"type":"array","items":{"type":"string"},"minItems":1}
  []: refused
{"type":"array","minItems":1}
  []: valid
{"not":{"type":"string"}}
  "text": throws: not is not supported in Zod (except { not: {} } for never)
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
