#!/usr/bin/env bash
# @composio/json-schema-to-zod 0.3.3 refuses each member that a schema doesn't name.
# A schema without additionalProperties takes further members: leaving it out is the same as an empty schema
# (JSON Schema 2020-12, "additionalProperties"), and "false" is how one forbids them. json-schema-to-zod, of
# which the package is a fork, does so.
# Each object is read as if it said "additionalProperties": false.
# Hurt: clients that validate answers or arguments by it: they break as soon as an API adds a member.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@composio/json-schema-to-zod@0.3.3 json-schema-to-zod@2.8.1 zod@3.25.76)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { jsonSchemaToZod as composio } from "@composio/json-schema-to-zod";
import { jsonSchemaToZod as original } from "json-schema-to-zod";
import { z } from "zod";

const converters = {
  "json-schema-to-zod": (schema) => new Function("z", `return ${original(schema)}`)(z),
  "@composio/json-schema-to-zod": composio,
};
const properties = { id: { type: "string" } };
const schemas = [
  { type: "object", properties },
  { type: "object", properties, additionalProperties: true },
  { type: "object", properties, additionalProperties: false },
];
const value = { id: "a", name: "new" };
for (const schema of schemas) {
  console.log(JSON.stringify(schema));
  for (const [name, convert] of Object.entries(converters)) {
    const { success, error } = convert(schema).safeParse(value);
    console.log(`  ${name}: ${success ? "valid" : error.issues[0].message}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"object","properties":{"id":{"type":"string"}}}
  json-schema-to-zod: valid
  @composio/json-schema-to-zod: Unrecognized key(s) in object: 'name'
{"type":"object","properties":{"id":{"type":"string"}},"additionalProperties":true}
  json-schema-to-zod: valid
  @composio/json-schema-to-zod: valid
{"type":"object","properties":{"id":{"type":"string"}},"additionalProperties":false}
  json-schema-to-zod: Unrecognized key(s) in object: 'name'
  @composio/json-schema-to-zod: Unrecognized key(s) in object: 'name'
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
