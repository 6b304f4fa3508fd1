#!/usr/bin/env bash
# typescript-json-schema 0.68.0 refuses members and texts that a template of the type takes.
# `v${number}` takes v-1 and v1.5, and not v alone (TypeScript handbook, "Template Literal Types"). A Record of
# `x-${string}` takes each member whose name begins with x-. Patterns can say both; the tool writes one for the text.
# The pattern is ^v[0-9]*$, which refuses v-1 and v1.5 and takes v; the record becomes an object that has to be empty.
# The compiler finds exactly one error in the values below: "v".
# Hurt: schemas of documents with extensions: each document that uses one is refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(typescript-json-schema@0.68.0 typescript@5.9.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { writeFileSync } from "node:fs";
import Ajv from "ajv";
import { generateSchema, getProgramFromFiles } from "typescript-json-schema";

const values = { Version: ["v1", "v-1", "v1.5", "v"], Extensions: [{}, { "x-age": 1 }] };
const types = "export type Version = `v${number}`;\nexport type Extensions = Record<`x-${string}`, number>;\n";
const uses = Object.entries(values).map(([type, list]) => `export const use${type}: ${type}[] = ${JSON.stringify(list)};\n`);
writeFileSync("pets.ts", types + uses.join(""));
const program = getProgramFromFiles(["pets.ts"], { strict: true });
const [source] = program.getRootFileNames().map((name) => program.getSourceFile(name));
for (const { messageText } of program.getSemanticDiagnostics(source)) console.log(messageText);
for (const [type, list] of Object.entries(values)) {
  const { $schema, ...schema } = generateSchema(program, type, { required: true, noExtraProps: true, ignoreErrors: true });
  console.log(`${type}: ${JSON.stringify(schema)}`);
  for (const value of list) console.log(`  ${JSON.stringify(value)}: ${new Ajv.default().validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Type '"v"' is not assignable to type '`v${number}`'.
Version: {"type":"string","pattern":"^v[0-9]*$"}
  "v1": true
  "v-1": false
  "v1.5": false
  "v": true
Extensions: {"type":"object","additionalProperties":false}
  {}: true
  {"x-age":1}: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
