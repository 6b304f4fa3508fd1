#!/usr/bin/env bash
# ts-json-schema-generator 2.4.0 and typescript-json-schema 0.68.0 turn a tuple round that ends with a fixed member.
# [...string[], number] is any number of texts, then a number (TypeScript handbook, "Tuple Types"). JSON Schema gives
# places from the front only (draft-07, section 6.4.1), so that one expects a wider schema, or an error.
# The first tool puts the number in front and texts behind it, the second one text in front and numbers behind: both
# refuse ["a", "b", 1], which the type takes; they take [1, "a"] or ["a", 1, 2], which it doesn't.
# Hurt: servers and documentation whose schemas are made of the types: right values are refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ts-json-schema-generator@2.4.0 typescript-json-schema@0.68.0 typescript@5.9.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { writeFileSync } from "node:fs";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";
import { generateSchema, getProgramFromFiles } from "typescript-json-schema";

writeFileSync("pets.ts", "export type Path = [...string[], number];\n");
const schemas = {
  "ts-json-schema-generator": createGenerator({ path: "pets.ts", type: "Path", topRef: false }).createSchema("Path"),
  "typescript-json-schema": generateSchema(getProgramFromFiles(["pets.ts"], { strict: true }), "Path", { required: true }),
};
for (const [tool, { $schema, definitions, ...schema }] of Object.entries(schemas)) {
  console.log(`${tool}: ${JSON.stringify(schema)}`);
  for (const value of [["a", 1], ["a", "b", 1], [1, "a"], ["a", 1, 2]]) {
    console.log(`  ${JSON.stringify(value)}: ${new Ajv.default({ strict: false }).validate(schema, value)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
ts-json-schema-generator: {"type":"array","minItems":1,"items":[{"type":"number"}],"additionalItems":{"type":"string"}}
  ["a",1]: false
  ["a","b",1]: false
  [1,"a"]: true
  ["a",1,2]: false
typescript-json-schema: {"type":"array","items":[{"type":"string"}],"minItems":1,"additionalItems":{"type":"number"}}
  ["a",1]: true
  ["a","b",1]: false
  [1,"a"]: false
  ["a",1,2]: true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
