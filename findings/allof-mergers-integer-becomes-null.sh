#!/usr/bin/env bash
# json-schema-merge-allof 0.8.1 and allof-merge 0.6.8 leave only null of a nullable integer.
# "integer" is any number without a fraction (JSON Schema 2020-12, validation, section
# 6.1.1), so an integer that must also be a number is an integer.
# One expects the types of two parts of an allOf to meet in integer and null. Both libraries
# compare the words, find "null" alone in both lists, and say so without a complaint.
# Hurt: who flattens allOf before generating types, where a base schema says number and the
# part that narrows it says integer: the field can be nothing but null.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-merge-allof@0.8.1 allof-merge@0.6.8 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { merge } from "allof-merge";
import Ajv from "ajv";
import mergeAllOf from "json-schema-merge-allof";

const written = () => ({ allOf: [{ type: ["number", "null"] }, { type: ["integer", "null"] }] });
const schemas = {
  "as written": written(),
  "json-schema-merge-allof": mergeAllOf(written()),
  "allof-merge": merge(written()),
};
for (const [name, schema] of Object.entries(schemas)) {
  const isValid = new Ajv.default({ allowUnionTypes: true }).compile(schema);
  console.log(`${name}: ${JSON.stringify(schema)} accepts 5: ${isValid(5)}, null: ${isValid(null)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
as written: {"allOf":[{"type":["number","null"]},{"type":["integer","null"]}]} accepts 5: true, null: true
json-schema-merge-allof: {"type":"null"} accepts 5: false, null: true
allof-merge: {"type":"null"} accepts 5: false, null: true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
