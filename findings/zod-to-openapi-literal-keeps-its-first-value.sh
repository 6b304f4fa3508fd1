#!/usr/bin/env bash
# @asteasolutions/zod-to-openapi 9.1.0 describes only the first value of a literal that has several.
# z.literal takes a list of values since zod 4: z.literal(["all", "new"]) is one of the two. OpenAPI writes such a
# choice as an enum, whose values may be of any type (JSON Schema 2020-12, validation, section 6.1.2); of z.enum the
# package writes all. The enum holds the first value alone; null adds a type, but the enum beside it leaves null out.
# What the server takes and answers is refused by its description. Nothing is reported.
# Hurt: clients and validators made of the description: documented servers answer what the type doesn't have.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@asteasolutions/zod-to-openapi@9.1.0 zod@4.6.7 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { extendZodWithOpenApi, OpenApiGeneratorV31, OpenAPIRegistry } from "@asteasolutions/zod-to-openapi";
import Ajv from "ajv/dist/2020.js";
import { z } from "zod";

extendZodWithOpenApi(z);
for (const values of [["all"], ["all", "new"], ["all", 10], ["all", null], [10, null], ["all", 10, null]]) {
  const registry = new OpenAPIRegistry();
  registry.register("Size", z.literal(values));
  const schema = new OpenApiGeneratorV31(registry.definitions).generateComponents().components.schemas.Size;
  const refused = values.filter((value) => z.literal(values).safeParse(value).success && !new Ajv.default().validate(schema, value));
  console.log(`${JSON.stringify(values)}: ${JSON.stringify(schema)}, refuses ${JSON.stringify(refused)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
["all"]: {"type":"string","enum":["all"]}, refuses []
["all","new"]: {"type":"string","enum":["all"]}, refuses ["new"]
["all",10]: {"type":"string","enum":["all"]}, refuses [10]
["all",null]: {"type":["string","null"],"enum":["all"]}, refuses [null]
[10,null]: {"type":["number","null"],"enum":[10]}, refuses [null]
["all",10,null]: {"type":["string","null"],"enum":["all"]}, refuses [10,null]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
