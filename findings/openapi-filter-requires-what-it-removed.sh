#!/usr/bin/env bash
# openapi-filter 3.2.3 removes an internal property and goes on to require it.
# A property flagged with x-internal is removed. "required" says which names an object must have (JSON Schema
# Validation, "required"), so one expects the name to go with the property: it is internal as well.
# The name stays: the published description requires a member that it doesn't describe, and tells its name.
# Hurt: readers of the published description: each answer without the internal property is refused by a
# validator, and clients in TypeScript must send a member whose type is unknown.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-filter@3.2.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { default: Ajv } = require("ajv");
const { filter } = require("openapi-filter");

const Thing = {
  type: "object",
  required: ["id", "shard"],
  properties: { id: { type: "string" }, shard: { type: "string", "x-internal": true } },
};
const document = { openapi: "3.0.3", info: { title: "Things", version: "1" }, paths: {}, components: { schemas: { Thing } } };
const schema = filter(document, {}).components.schemas.Thing;
console.log(JSON.stringify(schema));
const ajv = new Ajv();
console.log(`  {"id":"a"}: ${ajv.validate(schema, { id: "a" }) ? "valid" : ajv.errorsText()}`);
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
{"type":"object","required":["id","shard"],"properties":{"id":{"type":"string"}}}
  {"id":"a"}: data must have required property 'shard'
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
