#!/usr/bin/env bash
# json-schema-library 11.6.2 finds an object in an enumeration only if its members come in one order.
# The members of a JSON object have no order, and values are equal if they have the same members
# (JSON Schema 2020-12, core, section 4.2.2), so one expects enum and const to agree.
# const compares by members; enum compares as text, in objects within lists too.
# Hurt: answers whose members come in another order than the document's, which servers and proxies
# are free to do: valid values are refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-library@11.6.2 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv/dist/2020.js";
import { compileSchema } from "json-schema-library";

const point = { x: 1, y: 2 };
const $schema = "https://json-schema.org/draft/2020-12/schema";
const schemas = { const: { const: point }, enum: { enum: [point] }, "enum of a list": { enum: [[point]] } };
for (const [name, rules] of Object.entries(schemas)) {
  for (const one of [point, { y: 2, x: 1 }]) {
    const value = name.endsWith("list") ? [one] : one;
    const ours = compileSchema({ $schema, ...rules }).validate(value).valid;
    console.log(`${name}, ${JSON.stringify(value)}: json-schema-library ${ours}, ajv ${new Ajv.default().validate(rules, value)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
const, {"x":1,"y":2}: json-schema-library true, ajv true
const, {"y":2,"x":1}: json-schema-library true, ajv true
enum, {"x":1,"y":2}: json-schema-library true, ajv true
enum, {"y":2,"x":1}: json-schema-library false, ajv true
enum of a list, [{"x":1,"y":2}]: json-schema-library true, ajv true
enum of a list, [{"y":2,"x":1}]: json-schema-library false, ajv true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
