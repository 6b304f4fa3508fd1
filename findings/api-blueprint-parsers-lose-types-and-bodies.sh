#!/usr/bin/env bash
# drafter.js 3.2.0 forgets the type of the members of a list, and @funboxteam/crafter 6.0.2 the body of JSON in UTF-8.
# "tags (array[string])" is a list of texts (MSON, section 3.5), and a parameter of a media type leaves it the same type
# (RFC 9110, 8.3.1). One expects "items" in the schema that a parser makes of the attributes, and a body with a schema
# whether "charset" is written or not. drafter.js writes a list of anything; crafter makes neither body nor schema.
# Hurt: mocks and checks of an API Blueprint: they answer with nothing or take any list.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(drafter.js@3.2.0 @funboxteam/crafter@6.0.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const crafter = require("@funboxteam/crafter");
const drafter = require("drafter.js");

const blueprint = (type) => `FORMAT: 1A

# Pets

# GET /pets

+ Response 200 (${type})
    + Attributes
        + tags (array[string])
        + name: Rex (string)
`;
const assets = (node) => {
  if (typeof node !== "object" || node === null) return [];
  const own = node.element === "asset" ? [node.content.replace(/\s+/gu, " ")] : [];
  return [...own, ...Object.values(node).flatMap(assets)];
};
const parsers = {
  "drafter.js": (text) => new Promise((resolve, reject) => drafter.parse(text, {}, (error, result) => (error ? reject(error) : resolve(result)))),
  crafter: async (text) => (await crafter.parse(text, {}))[0].toRefract(),
};
for (const type of ["application/json", "application/json; charset=utf-8"]) {
  for (const [name, parse] of Object.entries(parsers)) {
    console.log(`${name}, ${type}:`);
    for (const asset of assets(await parse(blueprint(type)))) console.log(`  ${asset}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
drafter.js, application/json:
  { "tags": [], "name": "Rex" }
  { "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": { "tags": { "type": "array" }, "name": { "type": "string" } } }
crafter, application/json:
  { "tags": [ "hello" ], "name": "Rex" }
  { "$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "properties": { "tags": { "type": "array", "items": { "type": "string" } }, "name": { "type": "string" } } }
drafter.js, application/json; charset=utf-8:
  { "tags": [], "name": "Rex" }
  { "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": { "tags": { "type": "array" }, "name": { "type": "string" } } }
crafter, application/json; charset=utf-8:
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
