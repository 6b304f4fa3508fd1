#!/usr/bin/env bash
# openapi-to-postmanv2 6.3.3 numbers the members of an exploded matrix array.
# In the style matrix with explode: true an array [a, b] is ";ids=a;ids=b" (OpenAPI 3.0.3,
# "Style Values", and RFC 6570, section 3.2.7, {;list*}).
# One expects the name of the parameter before each member. The path variable reads
# ";ids=0=...;1=...": the array is treated as an object whose keys are its positions, and
# the name stands once.
# Hurt: users of the collection with an API that has matrix parameters; 404 or a wrong
# selection.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-to-postmanv2@6.3.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { convertV2 } = require("openapi-to-postmanv2");

const parameter = (style) => ({ name: "ids", in: "path", required: true, style, explode: true, schema: { type: "array", items: { type: "string" } } });
for (const style of ["matrix", "label", "simple"]) {
  const data = {
    openapi: "3.0.3",
    info: { title: "Pets", version: "1" },
    paths: { "/pets/{ids}": { get: { parameters: [parameter(style)], responses: { 204: { description: "none" } } } } },
  };
  convertV2({ type: "json", data }, {}, (error, { output }) => {
    if (error) throw error;
    const find = (items) => items.flatMap((item) => (item.item ? find(item.item) : [item.request]));
    const [request] = find(output[0].data.item);
    console.log(`${style}: ${request.url.variable[0].value}`);
  });
}
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
matrix: ;ids=0=<string>;1=<string>
label: .<string>.<string>
simple: <string>,<string>
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
