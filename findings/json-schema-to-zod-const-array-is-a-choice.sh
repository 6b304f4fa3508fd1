#!/usr/bin/env bash
# json-schema-to-zod 2.8.1 turns a constant array into a choice of its members.
# const accepts the one value that equals it, whatever its type (JSON Schema 2020-12,
# validation, section 6.1.3).
# One expects [1, 2] to pass and 1 to fail. The generator writes z.literal([1,2]), and for zod
# an array given to literal lists the values to choose from: 1 passes and [1, 2] fails.
# Each half keeps to its own documentation; it is the meeting that reverses the meaning.
# Hurt: descriptions that fix an array, such as a bounding box or a version of two numbers.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-to-zod@2.8.1 zod@4.6.7 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import { jsonSchemaToZod } from "json-schema-to-zod";
import { z } from "zod";

for (const schema of [{ const: [1, 2] }, { enum: [[1, 2]] }]) {
  const code = jsonSchemaToZod(schema);
  const generated = new Function("z", `return ${code}`)(z);
  console.log(`${JSON.stringify(schema)} is ${code}`);
  for (const value of [[1, 2], 1]) {
    const ajv = new Ajv.default().validate(schema, value);
    console.log(`  ${JSON.stringify(value)}: zod ${generated.safeParse(value).success}, ajv ${ajv}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"const":[1,2]} is z.literal([1,2])
  [1,2]: zod false, ajv true
  1: zod true, ajv false
{"enum":[[1,2]]} is z.literal([1,2])
  [1,2]: zod false, ajv true
  1: zod true, ajv false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
