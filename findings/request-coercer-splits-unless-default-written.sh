#!/usr/bin/env bash
# openapi-request-coercer 12.1.3 cuts a value at commas unless the default style is written out.
# A query parameter has by default the style form with explode: true, which repeats the name
# for each member (OpenAPI 3.0.4 and 3.1.1, Parameter Object, style and explode); a comma
# is then a part of the value.
# One expects ?tag=red%2C%20white to be one tag, and the same with and without the defaults.
# Without them it becomes two, as Swagger 2.0 has it, but only as long as it is the only
# tag: with a second one beside it the comma stays.
# Hurt: servers (express-openapi runs this): a name such as "Bonn, Germany" arrives as two
# names or as one, depending on how many were sent.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-request-coercer@12.1.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parse } from "node:querystring";
import coercer from "openapi-request-coercer";

const schema = { type: "array", items: { type: "string" } };
for (const style of [{}, { style: "form", explode: true }]) {
  const parameters = [{ name: "tag", in: "query", ...style, schema }];
  for (const sent of ["tag=red%2C%20white", "tag=red%2C%20white&tag=blue"]) {
    const request = { query: { ...parse(sent) } };
    new coercer.default({ parameters }).coerce(request);
    console.log(`${JSON.stringify(style)} ?${sent}: ${JSON.stringify(request.query.tag)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{} ?tag=red%2C%20white: ["red"," white"]
{} ?tag=red%2C%20white&tag=blue: ["red, white","blue"]
{"style":"form","explode":true} ?tag=red%2C%20white: ["red, white"]
{"style":"form","explode":true} ?tag=red%2C%20white&tag=blue: ["red, white","blue"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
