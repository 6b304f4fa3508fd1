#!/usr/bin/env bash
# parse-cache-control 1.0.1 finds no max-age in "Max-Age=60", and writes the value of an extension in lower case.
# The names of directives are compared without regard to case (RFC 9111, section 5.2), which says nothing like it of the
# value of an extension (section 5.2.3). One expects max-age: 60, and the value as it was sent.
# The name keeps its case and the value is text; what should keep its case loses it. s-maxage stays text at any rate.
# Hurt: clients and caches that look for max-age: an answer is fetched again each time, or is never old.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(parse-cache-control@1.0.1 @tusbar/cache-control@3.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import * as cacheControl from "@tusbar/cache-control";
import parse from "parse-cache-control";

for (const header of ["max-age=60", "Max-Age=60", 'public, community="UCI"', "s-maxage=60"]) {
  const { maxAge, sharedMaxAge } = cacheControl.parse(header);
  console.log(`${header} -> ${JSON.stringify(parse(header))}; @tusbar/cache-control: ${maxAge ?? sharedMaxAge ?? "no age"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
max-age=60 -> {"max-age":60}; @tusbar/cache-control: 60
Max-Age=60 -> {"Max-Age":"60"}; @tusbar/cache-control: 60
public, community="UCI" -> {"public":true,"community":"uci"}; @tusbar/cache-control: no age
s-maxage=60 -> {"s-maxage":"60"}; @tusbar/cache-control: 60
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
