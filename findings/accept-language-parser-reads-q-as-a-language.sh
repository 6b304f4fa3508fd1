#!/usr/bin/env bash
# accept-language-parser 1.5.0 reads "en; q=0.5" as the languages en and q, and takes no language for "*".
# White space may stand around the semicolon of a weight (RFC 9110, section 12.4.2), and "*" matches each language that
# no other range does (RFC 4647, sections 2.1 and 3.3.1); q=0 means "not acceptable". The package parses the header and
# picks a language of those that a server has.
# With a space the weight is lost and the order with it, "*" picks nothing, and "en;q=0" picks en.
# Hurt: documentation and APIs in several languages: readers get one that they like less, or that they refuse.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(accept-language-parser@1.5.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import parser from "accept-language-parser";

const offered = ["en", "de"];
for (const header of ["en;q=0.5, de;q=0.8", "en; q=0.5, de; q=0.8", "fr, *;q=0.1", "en;q=0, de;q=0.1", "en;q=0"]) {
  const parsed = parser.parse(header).map(({ code, quality }) => `${code} ${quality}`);
  console.log(`${header}: ${parsed.join(", ")}; picks ${parser.pick(offered, header)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
en;q=0.5, de;q=0.8: de 0.8, en 0.5; picks de
en; q=0.5, de; q=0.8: en 1, q 1, de 1, q 1; picks en
fr, *;q=0.1: fr 1, * 0.1; picks null
en;q=0, de;q=0.1: de 0.1, en 0; picks de
en;q=0: en 0; picks en
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
