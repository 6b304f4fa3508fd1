#!/usr/bin/env bash
# json-schema-merge-allof 0.8.1 and allof-merge 0.6.8 merge two patterns into one that nothing matches.
# A pattern may match anywhere in a string (JSON Schema 2020-12, validation, section 6.3.3),
# and allOf asks for both (core, section 10.2.1.1): "ab" begins with a and ends with b.
# One expects the merged schema to accept the same strings; the README of the first calls
# the merge real and safe. Both join the patterns as lookaheads at one place, where the string
# would have to begin with a and end with b at once, so every longer string fails.
# Hurt: who flattens allOf before generating or validating, where one part gives a prefix
# and another a suffix: the value that was right is rejected.
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

const written = () => ({ allOf: [{ pattern: "^a" }, { pattern: "b$" }] });
const schemas = {
  "as written": written(),
  "json-schema-merge-allof": mergeAllOf(written()),
  "allof-merge": merge(written()),
};
for (const [name, schema] of Object.entries(schemas)) {
  const isValid = new Ajv.default({ strict: false }).compile(schema);
  console.log(`${name}: ${JSON.stringify(schema)} accepts "ab": ${isValid("ab")}, "axb": ${isValid("axb")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
as written: {"allOf":[{"pattern":"^a"},{"pattern":"b$"}]} accepts "ab": true, "axb": true
json-schema-merge-allof: {"pattern":"(?=^a)(?=b$)"} accepts "ab": false, "axb": false
allof-merge: {"pattern":"(?=^a)(?=b$)"} accepts "ab": false, "axb": false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
