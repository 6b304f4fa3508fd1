#!/usr/bin/env bash
# @apiture/openapi-down-convert 0.14.2 destroys a property whose name is "const".
# The converter from OpenAPI 3.1 to 3.0 turns the keyword const into an enum of one.
# Under "properties" the members are names, not keywords (JSON Schema 2020-12, core,
# section 10.3.2.1), so one expects a property named const to stay.
# It is renamed to "enum" and its schema put into a list: the property is gone and the
# result is not valid OpenAPI. Data is hit as well: {"const": 1} in an example of a
# schema (default, enum) comes out as {"enum": [1]}.
# Hurt: APIs that describe code, rules or schemas.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@apiture/openapi-down-convert@0.14.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Converter } from "@apiture/openapi-down-convert";

const Rule = {
  type: "object",
  properties: { const: { type: "string" }, value: { type: "object", default: { const: 1 } }, kind: { const: "rule" } },
};
const converter = new Converter({
  openapi: "3.1.0",
  info: { title: "Rules", version: "1" },
  paths: {},
  components: { schemas: { Rule } },
});
for (const [name, schema] of Object.entries(converter.convert().components.schemas.Rule.properties)) {
  console.log(name, JSON.stringify(schema));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
value {"type":"object","default":{"enum":[1]}}
kind {"enum":["rule"]}
enum [{"type":"string"}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
