#!/usr/bin/env bash
# openapi-enforcer 1.23.0 checks nothing that stands beside allOf, anyOf, oneOf or not.
# Keywords of a Schema Object apply side by side (JSON Schema, on which OpenAPI 3.0 builds): "required"
# beside "allOf" has to hold as well, and putting it there is how a parent is extended.
# The enforcer takes an object without the member that "required" names, and a member of a type that
# "properties" forbids. It reads the schema without an error or a warning.
# Hurt: servers and mocks that trust it as a gate: requests that lack what is required pass.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-enforcer@1.23.0 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import Enforcer from "openapi-enforcer";

const ajv = new Ajv({ strict: false });
const thing = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const object = { type: "object" };
const schemas = [
  thing,
  { allOf: [thing] },
  { ...thing, allOf: [object] },
  { ...thing, anyOf: [object] },
  { ...thing, oneOf: [object] },
  { ...thing, not: { type: "string" } },
];
for (const definition of schemas) {
  const [schema, error, warning] = await Enforcer.v3_0.Schema(definition, undefined, { fullResult: true });
  console.log(JSON.stringify(definition));
  if (error || warning) console.log(`  read with ${error ?? warning}`);
  for (const value of [{}, { id: "x" }]) {
    const enforcer = schema.validate(value) ? "refuses" : "takes";
    const other = ajv.validate(definition, value) ? "takes" : "refuses";
    console.log(`  ${JSON.stringify(value)}: openapi-enforcer ${enforcer} it, ajv ${other} it`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}}}
  {}: openapi-enforcer refuses it, ajv refuses it
  {"id":"x"}: openapi-enforcer refuses it, ajv refuses it
{"allOf":[{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}}}]}
  {}: openapi-enforcer refuses it, ajv refuses it
  {"id":"x"}: openapi-enforcer refuses it, ajv refuses it
{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}},"allOf":[{"type":"object"}]}
  {}: openapi-enforcer takes it, ajv refuses it
  {"id":"x"}: openapi-enforcer takes it, ajv refuses it
{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}},"anyOf":[{"type":"object"}]}
  {}: openapi-enforcer takes it, ajv refuses it
  {"id":"x"}: openapi-enforcer takes it, ajv refuses it
{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}},"oneOf":[{"type":"object"}]}
  {}: openapi-enforcer takes it, ajv refuses it
  {"id":"x"}: openapi-enforcer takes it, ajv refuses it
{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}},"not":{"type":"string"}}
  {}: openapi-enforcer takes it, ajv refuses it
  {"id":"x"}: openapi-enforcer takes it, ajv refuses it
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
