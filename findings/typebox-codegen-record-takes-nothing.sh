#!/usr/bin/env bash
# @sinclair/typebox-codegen 0.11.1 writes ArkType that refuses each record, and Yup that refuses each choice of types.
# It makes of TypeScript types a model, and of the model schemas of other libraries; what it can't write it marks as
# unsupported. Of Record<string, number> one expects in ArkType { "[string]": "number" }, and of "number | null" in Yup
# a test that takes both; of the same model it writes right ones for zod.
# ArkType gets "never" for the record. Yup gets oneOf, which compares with the values that it lists (its documentation,
# "mixed.oneOf"), with a list of schemas. The JSON Schema of a Date has the type "Date", which is none.
# Hurt: whoever generates validators from types: the code compiles, and refuses every object with such a member.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@sinclair/typebox-codegen@0.11.1 arktype@2.2.10 yup@1.7.1 zod@4.6.7 esbuild@0.25.12)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import codegen from "@sinclair/typebox-codegen";
import { transform } from "esbuild";
import { writeFileSync } from "node:fs";

const types = "export type Counts = { ages: Record<string, number> }\nexport type Size = { size: number | null }\n";
const model = codegen.TypeScriptToModel.Generate(types);
const values = { Counts: { ages: { rex: 3 } }, Size: { size: 3 } };
const validators = {
  ModelToZod: (type, value) => type.safeParse(value).success,
  ModelToArkType: (type, value) => type.allows(value),
  ModelToYup: (type, value) => type.isValidSync(value),
};
for (const [name, takes] of Object.entries(validators)) {
  const { code } = await transform(codegen[name].Generate(model).replace("import y from", "import * as y from"), { loader: "ts" });
  writeFileSync(`${name}.mjs`, code);
  const written = await import(`./${name}.mjs`);
  for (const [type, value] of Object.entries(values)) console.log(`${name}, ${JSON.stringify(value)}: ${takes(written[type], value)}`);
}
const date = codegen.TypeScriptToModel.Generate("export type Born = Date\n");
console.log(codegen.ModelToJsonSchema.Generate(date).replace(/\s+/g, " ").trim());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
ModelToZod, {"ages":{"rex":3}}: true
ModelToZod, {"size":3}: true
ModelToArkType, {"ages":{"rex":3}}: false
ModelToArkType, {"size":3}: true
ModelToYup, {"ages":{"rex":3}}: true
ModelToYup, {"size":3}: false
export const Born = { $id: 'Born', type: 'Date' }
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
