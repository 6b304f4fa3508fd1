#!/usr/bin/env bash
# apib2swagger 1.17.1 writes the default of a boolean as text.
# API Blueprint 1A gives a URI parameter a type and a default, both as words of the document ("URI parameters section").
# In OpenAPI the default has to fit the type (Swagger 2.0, "Parameter Object"; OpenAPI 3.0.3, "Schema Object"), so that
# one expects 20 and false.
# The number is one, but of false becomes "false" beside the type boolean, in both versions; ajv refuses the default.
# Hurt: clients, mocks and servers made of converted blueprints: in a condition the text "false" is true.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(apib2swagger@1.17.1 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { promisify } from "node:util";
import Ajv from "ajv";
import apib2swagger from "apib2swagger";

const blueprint = `FORMAT: 1A
# Pets

## Pets [/pets{?size,sold}]

+ Parameters
    + size: 10 (number, optional)
        + Default: 20
    + sold: true (boolean, optional)
        + Default: false

### List [GET]
+ Response 204
`;
for (const openApi3 of [false, true]) {
  const { swagger } = await promisify(apib2swagger.convert)(blueprint, { openApi3 });
  for (const { name, schema, ...rest } of swagger.paths["/pets"].get.parameters) {
    const { type, default: value } = schema ?? rest;
    const fits = new Ajv.default().validate({ type }, value);
    console.log(`${swagger.swagger ?? swagger.openapi}, ${name}: ${JSON.stringify({ type, default: value })}, fits ${fits}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
2.0, size: {"type":"number","default":20}, fits true
2.0, sold: {"type":"boolean","default":"false"}, fits false
3.0.3, size: {"type":"number","default":20}, fits true
3.0.3, sold: {"type":"boolean","default":"false"}, fits false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
