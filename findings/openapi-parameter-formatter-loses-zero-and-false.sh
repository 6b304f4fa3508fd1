#!/usr/bin/env bash
# @himenon/openapi-parameter-formatter 2.1.0 sends 0 and false as nothing, and in matrix style no number at all.
# A number or a boolean is written in each style as its text: "limit=0", ";limit=10" (OpenAPI 3.1.1, section
# 4.8.12, and RFC 6570, which its styles are defined by). The types of the package take both, and a list in the
# query has both written.
# For 0 and false "limit=" is sent, and undefined stands in a simple path. In matrix style "limit=" is left out
# for each number and boolean. No error.
# Hurt: clients that build their requests with it: page 0 and a flag that is off are not what the server reads.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@himenon/openapi-parameter-formatter@2.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { PathParameter, QueryParameter } from "@himenon/openapi-parameter-formatter";

for (const value of ["ten", 10, 0, false, [0, false]]) {
  console.log(JSON.stringify(value));
  console.log(`  query, form: ${QueryParameter.generate("limit", { value, style: "form", explode: true })}`);
  for (const style of ["simple", "label", "matrix"]) {
    console.log(`  path, ${style}: ${PathParameter.generate("limit", { value, style, explode: false })}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"ten"
  query, form: limit=ten
  path, simple: ten
  path, label: .ten
  path, matrix: ;limit=ten
10
  query, form: limit=10
  path, simple: 10
  path, label: .10
  path, matrix: ;limit
0
  query, form: limit=
  path, simple: undefined
  path, label: .
  path, matrix: ;limit
false
  query, form: limit=
  path, simple: undefined
  path, label: .
  path, matrix: ;limit
[0,false]
  query, form: limit=0&limit=false
  path, simple: 
  path, label: .0.false
  path, matrix: ;limit=0,false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
