#!/usr/bin/env bash
# json-schema-merge-allof 0.8.1 and allof-merge 0.6.8 keep one of two dependencies.
# A value fits allOf if it fits every part (JSON Schema 2020-12, core, section 10.2.1.1), so
# what is merged of {a needs b} and {a needs c} has to ask for both: "dependencies" of draft-07
# (validation, section 6.5.7) and "dependentRequired" of later drafts.
# json-schema-merge-allof keeps what the first part says under "dependencies", allof-merge
# what the last says under "dependentRequired". Neither tells that something was lost.
# Hurt: code generators and documentation that merge allOf first: a value without c passes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-merge-allof@0.8.1 allof-merge@0.6.8 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { merge } from "allof-merge";
import Ajv from "ajv/dist/2019.js";
import mergeAllOf from "json-schema-merge-allof";

const both = (keyword) => ({ allOf: [{ [keyword]: { a: ["b"] } }, { [keyword]: { a: ["c"] } }] });
const show = (name, schema, merged) => {
  const judge = (one) =>
    [{ a: 1, b: 1 }, { a: 1, c: 1 }].map((value) => new Ajv.default({ strict: false }).validate(one, value));
  console.log(`${name}: ${JSON.stringify(merged)}`);
  console.log(`  without c or b: before ${judge(schema)}, merged ${judge(merged)}`);
};
show("json-schema-merge-allof", both("dependencies"), mergeAllOf(both("dependencies")));
show("allof-merge", both("dependentRequired"), merge(both("dependentRequired")));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
json-schema-merge-allof: {"dependencies":{"a":["b"]}}
  without c or b: before false,false, merged true,false
allof-merge: {"dependentRequired":{"a":["c"]}}
  without c or b: before false,false, merged false,true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
