#!/usr/bin/env bash
# ramldt2jsonschema 1.2.3 puts ^ and $ around each pattern, and so changes what it takes.
# A pattern of RAML is a regular expression that the text is to match (RAML 1.0, "String"); its own examples write ^ and
# $ where they mean them, and JSON Schema takes a pattern that matches anywhere (draft-07, section 6.3.3). One expects
# the pattern as it is; its documentation lists what can't be converted, and names no pattern.
# "^cat-" (begins with cat-) becomes "^cat-$", and "cat|dog" becomes "^cat|dog$", which takes "catfish" and "bulldog",
# not "a dog's": neither anywhere in the text nor the whole of it.
# Hurt: whoever checks messages by schemas made of RAML types: right names are refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ramldt2jsonschema@1.2.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import { dt2js } from "ramldt2jsonschema";

const values = ["cat", "cat-1", "catfish", "bulldog", "a dog's"];
for (const pattern of ["^cat-", "cat|dog", "^(cat|dog)$"]) {
  const raml = `#%RAML 1.0 Library\ntypes:\n  Name:\n    type: string\n    pattern: ${pattern}\n`;
  const { definitions } = await dt2js(raml, "Name", { draft: "07" });
  const schemas = { written: { type: "string", pattern }, converted: definitions.Name };
  for (const [name, schema] of Object.entries(schemas)) {
    const taken = values.filter((value) => new Ajv.default().validate(schema, value));
    console.log(`${name} ${schema.pattern} takes ${JSON.stringify(taken)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
written ^cat- takes ["cat-1"]
converted ^cat-$ takes []
written cat|dog takes ["cat","cat-1","catfish","bulldog","a dog's"]
converted ^cat|dog$ takes ["cat","cat-1","catfish","bulldog"]
written ^(cat|dog)$ takes ["cat"]
converted ^(cat|dog)$ takes ["cat"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
