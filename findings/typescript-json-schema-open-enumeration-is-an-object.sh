#!/usr/bin/env bash
# typescript-json-schema 0.68.0 asks for an object of string & {}, and so refuses what an open enumeration leaves open.
# "cat" | "dog" | (string & {}) is how a type names the known values and takes any other: string & {} is every string,
# and {} asks for nothing (TypeScript handbook, "Intersection Types"). So is string & { __brand: "Id" } a string with a
# mark for the compiler. One expects {"type": "string"}, which ts-json-schema-generator writes.
# Both have to be an object and a text at once, which no value is: "bird" is refused, and every id.
# Hurt: schemas of settings and messages made of types that are meant to grow.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(typescript-json-schema@0.68.0 ts-json-schema-generator@2.4.0 typescript@5.9.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { writeFileSync } from "node:fs";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";
import { generateSchema, getProgramFromFiles } from "typescript-json-schema";

writeFileSync("pets.ts", 'export type Kind = "cat" | "dog" | (string & {});\nexport type Id = string & { readonly __brand: "Id" };\n');
const program = getProgramFromFiles(["pets.ts"], { strict: true });
for (const type of ["Kind", "Id"]) {
  const schemas = {
    "typescript-json-schema": generateSchema(program, type, { required: true }),
    "ts-json-schema-generator": createGenerator({ path: "pets.ts", type, topRef: false }).createSchema(type),
  };
  for (const [tool, { $schema, definitions, ...schema }] of Object.entries(schemas)) {
    const takes = ["cat", "bird", {}].map((value) => `${JSON.stringify(value)} ${new Ajv.default({ strict: false }).validate(schema, value)}`);
    console.log(`${type}, ${tool}: ${JSON.stringify(schema)}; ${takes.join(", ")}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Kind, typescript-json-schema: {"anyOf":[{"allOf":[{"type":"object","properties":{}},{"type":"string"}]},{"enum":["cat","dog"],"type":"string"}]}; "cat" true, "bird" false, {} false
Kind, ts-json-schema-generator: {"anyOf":[{"type":"string"},{"type":"string","enum":["cat","dog"]}]}; "cat" true, "bird" true, {} false
Id, typescript-json-schema: {"allOf":[{"type":"object","properties":{"__brand":{"type":"string","const":"Id"}},"required":["__brand"]},{"type":"string"}]}; "cat" false, "bird" false, {} false
Id, ts-json-schema-generator: {"type":"string"}; "cat" true, "bird" true, {} false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
