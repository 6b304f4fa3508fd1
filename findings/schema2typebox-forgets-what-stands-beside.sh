#!/usr/bin/env bash
# schema2typebox 1.7.8 leaves out an allOf beside properties, and takes anything for some objects.
# Keywords of one schema all apply (JSON Schema draft 07, core, section 4.3.1): allOf adds to properties beside it, and
# patternProperties or required need no properties beside them. One expects each to be written, or an error; for const
# with an object there is one.
# The allOf is left out if properties stand beside it, and an object without properties becomes Type.Unknown(), which
# takes a text as well.
# Hurt: whoever generates checks from a schema: inherited required members are not checked.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(schema2typebox@1.7.8)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { schema2typebox } from "schema2typebox";

const base = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };
const schemas = [
  { allOf: [base] },
  { type: "object", properties: { size: { type: "number" } }, allOf: [base] },
  { type: "object", patternProperties: { "^x-": { type: "number" } } },
  { type: "object", required: ["id"] },
];
for (const schema of schemas) {
  const code = await schema2typebox({ input: JSON.stringify(schema) });
  const written = code.match(/T = (Type[^]*?);/)[1].replace(/\s+/g, " ");
  console.log(`${JSON.stringify(schema)}\n  ${written}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"allOf":[{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}]}
  Type.Intersect([Type.Object({ id: Type.String() })], { $id: "T", })
{"type":"object","properties":{"size":{"type":"number"}},"allOf":[{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}]}
  Type.Object( { size: Type.Optional(Type.Number()) }, { $id: "T" } )
{"type":"object","patternProperties":{"^x-":{"type":"number"}}}
  Type.Unknown()
{"type":"object","required":["id"]}
  Type.Unknown()
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
