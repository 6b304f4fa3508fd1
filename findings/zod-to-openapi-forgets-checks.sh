#!/usr/bin/env bash
# @asteasolutions/zod-to-openapi 9.1.0 describes no exact length of a list, no multiple and no member of a record.
# These have keywords of their own: minItems and maxItems, multipleOf, required, items beside prefixItems, and allOf for
# a second pattern (JSON Schema 2020-12, validation and applicator vocabularies). min and max, which say the same, are
# written, and so are the members of an object; zod asks for each key of a record of an enumeration.
# Each of these schemas takes a value that zod refuses; of a flag of a pattern becomes a part of the pattern, "^a$/i",
# which no text matches. Nothing is reported.
# Hurt: teams whose contract is generated from their validators: clients send what the server then refuses.
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
const cases = [
  ["list of two to two", z.array(z.number()).min(2).max(2), [1]],
  ["list of length two", z.array(z.number()).length(2), [1]],
  ["multiple of five", z.number().multipleOf(5), 7],
  ["32 bits", z.int32(), 1.5],
  ["record of x and y", z.record(z.enum(["x", "y"]), z.number()), { x: 1 }],
  ["pair", z.tuple([z.string(), z.number()]), ["a", 1, true]],
  ["two patterns", z.string().regex(/a/).regex(/b/), "a"],
  ["pattern in any case", z.string().regex(/^a$/i), "A"],
];
for (const [name, type, value] of cases) {
  const registry = new OpenAPIRegistry();
  registry.register("Case", type);
  const schema = new OpenApiGeneratorV31(registry.definitions).generateComponents().components.schemas.Case;
  const judged = new Ajv.default({ strict: false }).validate(schema, value);
  console.log(`${name}: ${JSON.stringify(schema)}; ${JSON.stringify(value)}: zod ${type.safeParse(value).success}, ajv ${judged}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
list of two to two: {"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2}; [1]: zod false, ajv false
list of length two: {"type":"array","items":{"type":"number"}}; [1]: zod false, ajv true
multiple of five: {"type":"number"}; 7: zod false, ajv true
32 bits: {"type":"number"}; 1.5: zod false, ajv true
record of x and y: {"type":"object","properties":{"x":{"type":"number"},"y":{"type":"number"}}}; {"x":1}: zod false, ajv true
pair: {"type":"array","prefixItems":[{"type":"string"},{"type":"number"}]}; ["a",1,true]: zod false, ajv true
two patterns: {"type":"string","pattern":"a"}; "a": zod false, ajv true
pattern in any case: {"type":"string","pattern":"^a$/i"}; "A": zod true, ajv false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
