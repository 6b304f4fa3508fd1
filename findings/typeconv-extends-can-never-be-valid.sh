#!/usr/bin/env bash
# typeconv 2.3.1 writes a schema for "extends" that no value can meet.
# In TypeScript "A extends B" has the members of both. Each part of an allOf sees all members of the value (JSON Schema
# 2020-12, core, section 10.2.1.1), so parts that close themselves refuse what the other parts bring.
# One expects a schema that takes what the type takes.
# Both parts get additionalProperties: false, so each refuses the members of the other and no value is valid.
# Hurt: whoever publishes an API's types as OpenAPI: validators refuse every request and answer of such a type.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(typeconv@2.3.1 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import { getJsonSchemaWriter, getTypeScriptReader, makeConverter } from "typeconv";

const convert = async (source) => {
  const converter = makeConverter(getTypeScriptReader(), getJsonSchemaWriter());
  return JSON.parse((await converter.convert({ data: source })).data).definitions;
};
const definitions = await convert(`
  export interface Base { id: string }
  export interface Item extends Base { size: number }
`);
console.log(JSON.stringify(definitions.Item));
const validate = new Ajv.default({ strict: false }).compile({ $ref: "#/definitions/Item", definitions });
for (const value of [{ id: "a", size: 1 }, { id: "a" }, { size: 1 }]) {
  console.log(`${JSON.stringify(value)}: ${validate(value) ? "valid" : "refused"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"allOf":[{"$ref":"#/definitions/Base"},{"type":"object","properties":{"size":{"type":"number","title":"Item.size"}},"required":["size"],"additionalProperties":false}],"title":"Item"}
{"id":"a","size":1}: refused
{"id":"a"}: refused
{"size":1}: refused
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
