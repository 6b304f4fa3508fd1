#!/usr/bin/env bash
# @apidevtools/swagger-parser 13.1.0 resolves references inside example data.
# The value of an Example Object, a default, a const and an enum are plain JSON (OpenAPI
# 3.1, "Example Object"; JSON Schema 2020-12, core, section 8.2.3.1: $ref applies to
# schemas, and validation, sections 6.1.3 and 9.2, take any value). An API that
# serves schemas has members named "$ref" in its payloads.
# One expects the data to stay. It is replaced by the schema that its "$ref" happens to
# name, and where it names nothing in the document the valid description is rejected.
# Hurt: descriptions of registries, form builders and API gateways; tools built on the
# parser generate mocks and tests from the altered payload.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@apidevtools/swagger-parser@13.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import SwaggerParser from "@apidevtools/swagger-parser";

const describe = (value) => ({
  openapi: "3.1.0",
  info: { title: "Registry", version: "1" },
  paths: {
    "/schemas/pet": {
      get: {
        responses: {
          200: { description: "a schema", content: { "application/json": { schema: {}, examples: { pet: { value } } } } },
        },
      },
    },
  },
  components: { schemas: { Name: { type: "string" } } },
});

const resolved = await SwaggerParser.dereference(describe({ $ref: "#/components/schemas/Name" }));
const content = resolved.paths["/schemas/pet"].get.responses[200].content["application/json"];
console.log("example value:", JSON.stringify(content.examples.pet.value));
await SwaggerParser.validate(describe({ $ref: "#/definitions/Name" })).catch((error) => console.log(error.message));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
example value: {"type":"string"}
Missing $ref pointer "#/definitions/Name". Token "definitions" does not exist.
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
