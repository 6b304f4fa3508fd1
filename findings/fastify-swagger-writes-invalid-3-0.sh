#!/usr/bin/env bash
# @fastify/swagger 9.9.3 writes bounds and lists of JSON Schema into a document of OpenAPI 3.0.
# There exclusiveMinimum is a boolean and items an object (OpenAPI 3.0.3, "Schema Object"). The plugin takes the schemas
# of Fastify, which are draft-07, and translates for 3.0 what it doesn't have: const, examples and null (its
# documentation says how). One expects a valid document, or an error.
# A number under exclusiveMinimum, a list under items and "if" are written as they are; of patternProperties the pattern
# goes, so that each other member is refused. @seriousme/openapi-schema-validator calls the document invalid.
# Hurt: generators and gateways that read OpenAPI 3.0, the version that the plugin writes by default.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@fastify/swagger@9.9.3 fastify@5.12.8 @seriousme/openapi-schema-validator@2.11.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import swagger from "@fastify/swagger";
import { Validator } from "@seriousme/openapi-schema-validator";
import Fastify from "fastify";

const schemas = {
  const: { const: "cat" },
  null: { type: ["string", "null"] },
  bound: { type: "number", exclusiveMinimum: 0 },
  tuple: { type: "array", items: [{ type: "string" }, { type: "number" }] },
  patterns: { type: "object", properties: { id: { type: "number" } }, patternProperties: { "^x-": { type: "string" } } },
};
for (const [name, schema] of Object.entries(schemas)) {
  const app = Fastify({ ajv: { customOptions: { strict: false } } });
  await app.register(swagger, { openapi: { info: { title: "Pets", version: "1" } } });
  app.post("/pets", { schema: { body: { type: "object", properties: { value: schema } } } }, async () => "");
  await app.ready();
  const document = app.swagger();
  const { value } = document.paths["/pets"].post.requestBody.content["application/json"].schema.properties;
  const { valid } = await new Validator().validate(structuredClone(document));
  console.log(`OpenAPI ${document.openapi}, ${name}: ${JSON.stringify(value)}, valid ${valid}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
OpenAPI 3.0.3, const: {"enum":["cat"]}, valid true
OpenAPI 3.0.3, null: {"type":"string","nullable":true}, valid true
OpenAPI 3.0.3, bound: {"type":"number","exclusiveMinimum":0}, valid false
OpenAPI 3.0.3, tuple: {"type":"array","items":[{"type":"string"},{"type":"number"}]}, valid false
OpenAPI 3.0.3, patterns: {"type":"object","properties":{"id":{"type":"number"}},"additionalProperties":{"type":"string"}}, valid true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
