#!/usr/bin/env bash
# webapi-parser 0.5.0 writes what may be null as an extension that only its own tools read.
# In OpenAPI 3.0 a text that may be null has "nullable: true" (3.0.3, "Schema Object"). One expects to read it and write
# the same document, or, from RAML's "string | nil", that form.
# It writes "x-amf-union" with a list of two schemas, one of type "null", which 3.0 doesn't have. Others pass over it:
# what is left is {}, any value, and the greatest length is gone with it.
# Hurt: those who turn RAML into OpenAPI, or only go through this package: checks of each such member are lost.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(webapi-parser@0.5.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import parser from "webapi-parser";

const { oas30, raml10 } = parser.WebApiParser;
const properties = { name: { type: "string", maxLength: 5 }, nick: { type: "string", maxLength: 5, nullable: true } };
const content = { "application/json": { schema: { type: "object", properties } } };
const paths = { "/pets": { get: { responses: { 200: { description: "ok", content } } } } };
const openapi = JSON.stringify({ openapi: "3.0.3", info: { title: "Pets", version: "1" }, paths });
const raml = `#%RAML 1.0
title: Pets
version: "1"
/pets:
  get:
    responses:
      200:
        body:
          application/json:
            properties:
              name: { type: string, maxLength: 5 }
              nick: string | nil
`;
const written = {
  OpenAPI: await oas30.generateString(await oas30.parse(openapi)),
  RAML: await oas30.generateString(await oas30.resolve(await raml10.parse(raml))),
};
for (const [name, text] of Object.entries(written)) {
  const { schema } = JSON.parse(text).paths["/pets"].get.responses[200].content["application/json"];
  for (const [key, property] of Object.entries(schema.properties)) console.log(`${name}, ${key}: ${JSON.stringify(property)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
OpenAPI, name: {"type":"string","maxLength":5}
OpenAPI, nick: {"x-amf-union":[{"type":"string","maxLength":5,"nullable":true},{"type":"null"}]}
RAML, name: {"type":"string","maxLength":5}
RAML, nick: {"x-amf-union":[{"type":"string"},{"type":"null"}]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
