#!/usr/bin/env bash
# ts-json-schema-generator 2.4.0 and typescript-json-schema 0.68.0 require a private field in the JSON of a class.
# A field named #seen is no property: it can't be reached from outside, and JSON.stringify doesn't write it (ECMAScript,
# "Private Names"). The schema of the class describes what is written: one expects name alone, which both tools know of
# "private" members or can leave out.
# Both list "#seen" as a member that has to be there. What JSON.stringify makes of an object of the class is refused.
# Hurt: servers that check or document their answers by the classes behind them.
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

writeFileSync("pets.ts", "export class Pet {\n  name = 'Rex';\n  #seen = 1;\n  age() {\n    return this.#seen;\n  }\n}\n");
class Pet {
  name = "Rex";
  #seen = 1;
  age() {
    return this.#seen;
  }
}
const program = getProgramFromFiles(["pets.ts"], { strict: true, target: "es2022" });
const schemas = {
  "ts-json-schema-generator": createGenerator({ path: "pets.ts", type: "Pet", topRef: false, skipTypeCheck: true }).createSchema("Pet"),
  "typescript-json-schema": generateSchema(program, "Pet", { required: true, excludePrivate: true }),
};
const written = JSON.stringify(new Pet());
for (const [tool, { $schema, definitions, ...schema }] of Object.entries(schemas)) {
  console.log(`${tool}: ${JSON.stringify(schema)}; ${written}: ${new Ajv.default().validate(schema, JSON.parse(written))}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
ts-json-schema-generator: {"type":"object","properties":{"name":{"type":"string"},"#seen":{"type":"number"}},"required":["name","#seen"],"additionalProperties":false}; {"name":"Rex"}: false
typescript-json-schema: {"type":"object","properties":{"name":{"type":"string","default":"Rex"},"#seen":{"type":"number","default":1}},"required":["#seen","name"]}; {"name":"Rex"}: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
