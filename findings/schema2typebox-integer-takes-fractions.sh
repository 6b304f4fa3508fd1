#!/usr/bin/env bash
# schema2typebox 1.7.8 makes a number of an integer.
# TypeBox has Type.Integer for "integer"; a fraction is no integer (JSON Schema Validation, section 6.1.1).
# One expects an integer to be written so.
# It becomes Type.Number, whose schema has the type number. The README calls draft 07 the target.
# Hurt: whoever generates types and checks from a schema: forms take 1.5 as a count of pages, the API refuses it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(schema2typebox@1.7.8)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { schema2typebox } from "schema2typebox";

for (const schema of [{ type: "number" }, { type: "integer" }, { type: "integer", minimum: 1 }]) {
  const code = await schema2typebox({ input: JSON.stringify(schema) });
  console.log(`${JSON.stringify(schema)}: ${code.match(/T = (Type[^]*?);/)[1].replace(/\s+/g, " ")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"number"}: Type.Number({ $id: "T" })
{"type":"integer"}: Type.Number({ $id: "T" })
{"type":"integer","minimum":1}: Type.Number({ minimum: 1, $id: "T" })
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
