#!/usr/bin/env bash
# content-type-parser 1.0.2 cuts a quoted value at a semicolon.
# A parameter's value may be a quoted string, and a semicolon within the quotes is part of it (RFC 9110, sections 5.6.4
# and 5.6.6). RFC 2387 and MTOM write such values in the type of multipart/related. One expects two parameters.
# The header is cut at each semicolon: the value ends there, what follows is a parameter without a name, and the text
# that is written back is another one.
# Hurt: clients that read what a multipart answer holds, or send the type on as it was written back.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(content-type-parser@1.0.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import parse from "content-type-parser";

for (const header of [
  'multipart/related; type="application/xop+xml"; boundary=part',
  'multipart/related; type="application/xop+xml; charset=utf-8"; boundary=part',
]) {
  const type = parse(header);
  console.log(header);
  for (const { key, value } of type.parameterList) console.log(`  ${key}: ${value}`);
  console.log(`  written back: ${type}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
multipart/related; type="application/xop+xml"; boundary=part
  type: application/xop+xml
  boundary: part
  written back: multipart/related; type="application/xop+xml"; boundary=part
multipart/related; type="application/xop+xml; charset=utf-8"; boundary=part
  type: "application/xop+xml
  charset: utf-8"
  boundary: part
  written back: multipart/related; type="\"application/xop+xml"; charset="utf-8\""; boundary=part
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
