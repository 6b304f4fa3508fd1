#!/usr/bin/env bash
# quicktype-core 26.0.0 writes an interface that does not compile for members of a type beside named ones.
# The schema has a text "name", and numbers under each other name (JSON Schema 2020-12, "additionalProperties"). One
# expects TypeScript that compiles, as it does without the numbers: a union for the rest, for one.
# It writes "name: string; [property: string]: number", in which TypeScript refuses each member of another type.
# Hurt: projects that generate types of such schemas: the build fails in a file that they can't edit.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(quicktype-core@26.0.0 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { writeFileSync } from "node:fs";
import ts from "typescript";

const name = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };
const schemas = { name, both: { ...name, additionalProperties: { type: "integer" } } };
for (const [key, schema] of Object.entries(schemas)) {
  const source = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await source.addSource({ name: "Pet", schema: JSON.stringify(schema) });
  const inputData = new InputData();
  inputData.addInput(source);
  const { lines } = await quicktype({ inputData, lang: "typescript", rendererOptions: { "just-types": "true" } });
  console.log(`${key}:\n${lines.join("\n").trim()}`);
  writeFileSync(`${key}.ts`, lines.join("\n"));
  const program = ts.createProgram([`${key}.ts`], { strict: true, noEmit: true, types: [] });
  const errors = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  console.log(errors.length > 0 ? errors.join("\n") : "compiles");
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
name:
export interface Pet {
    name: string;
    [property: string]: unknown;
}
compiles
both:
export interface Pet {
    name: string;
    [property: string]: number;
}
Property 'name' of type 'string' is not assignable to 'string' index type 'number'.
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
