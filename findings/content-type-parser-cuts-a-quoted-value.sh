#!/usr/bin/env bash
# content-type-parser 1.0.2 cuts a quoted value at a semicolon.
# A parameter's value may be a quoted string, and a semicolon within the quotes is part of it (RFC 9110, sections 5.6.4
# and 5.6.6). XOP 1.0 shows such a value in the "start-info" of its messages. One expects two parameters.
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
  'multipart/related; start-info="application/soap+xml"; boundary=part',
  'multipart/related; start-info="application/soap+xml; action=list"; boundary=part',
]) {
  const type = parse(header);
  console.log(header);
  for (const { key, value } of type.parameterList) console.log(`  ${key}: ${value}`);
  console.log(`  written back: ${type}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
multipart/related; start-info="application/soap+xml"; boundary=part
  start-info: application/soap+xml
  boundary: part
  written back: multipart/related; start-info="application/soap+xml"; boundary=part
multipart/related; start-info="application/soap+xml; action=list"; boundary=part
  start-info: "application/soap+xml
  action: list"
  boundary: part
  written back: multipart/related; start-info="\"application/soap+xml"; action="list\""; boundary=part
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
