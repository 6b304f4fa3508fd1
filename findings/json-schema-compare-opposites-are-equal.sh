#!/usr/bin/env bash
# json-schema-compare 0.2.2 calls schemas equal of which one refuses what the other takes.
# By draft-07 {"not": {}} takes nothing and {} takes everything; {"contains": {}} refuses an empty
# array; of two equal branches of oneOf both match, so that {"oneOf": [S, S]} refuses what S takes.
# One expects a comparison "by meaning" (its README) to tell these from each other.
# It says that each pair is equal, also where the pair stands in a property, while it tells
# {"not": {"type": "string"}} from {}; and as it takes {"not": {}} for false too, false and {} both
# equal a schema that equals the other.
# Hurt: tools that look for changes or merge equal branches with it (json-schema-merge-allof does):
# a member that is forbidden from now on is no change.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-compare@0.2.2 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import compare from "json-schema-compare";

const text = { type: "string" };
const pairs = [
  [{ not: {} }, {}, "x"],
  [{ not: {} }, false, "x"],
  [{ properties: { a: { not: {} } } }, { properties: { a: {} } }, { a: 1 }],
  [{ contains: {} }, {}, []],
  [{ oneOf: [text, text] }, { oneOf: [text] }, "x"],
  [{ not: text }, {}, "x"],
];
const ajv = new Ajv({ strict: false });
for (const [one, other, value] of pairs) {
  const takes = [one, other].map((schema) => (ajv.validate(schema, value) ? "takes it" : "refuses it"));
  console.log(`${JSON.stringify(one)} and ${JSON.stringify(other)}: ${compare(one, other) ? "equal" : "different"}`);
  console.log(`  ${JSON.stringify(value)}: the one ${takes[0]}, the other ${takes[1]}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"not":{}} and {}: equal
  "x": the one refuses it, the other takes it
{"not":{}} and false: equal
  "x": the one refuses it, the other refuses it
{"properties":{"a":{"not":{}}}} and {"properties":{"a":{}}}: equal
  {"a":1}: the one refuses it, the other takes it
{"contains":{}} and {}: equal
  []: the one refuses it, the other takes it
{"oneOf":[{"type":"string"},{"type":"string"}]} and {"oneOf":[{"type":"string"}]}: equal
  "x": the one refuses it, the other takes it
{"not":{"type":"string"}} and {}: different
  "x": the one refuses it, the other takes it
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
