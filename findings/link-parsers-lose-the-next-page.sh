#!/usr/bin/env bash
# Four parsers of the header Link read valid headers in four ways; lists end early or start again.
# RFC 8288 lets white space stand around "=" (section 3, BWS) and names of parameters be written
# in either case, and says that a second rel of one link must be ignored (section 3.3); RFC 9110,
# section 5.6.1, has recipients pass over empty elements of a list. One expects the next page to
# be found in each of the headers below.
# parse-link-header 2.0.0, @web3-storage/parse-link-header 3.1.0 and li 1.3.0 find no next page
# behind rel = "next" and REL="next", without an error, and let the second rel win;
# http-link-header 1.1.4 reads all of these but throws at an empty element.
# Hurt: clients that page by this header. A loop "while there is a next page" ends after the first,
# as if the list were complete.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(http-link-header@1.1.4 parse-link-header@2.0.0 @web3-storage/parse-link-header@3.1.0 li@1.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import LinkHeader from "http-link-header";
import { parseLinkHeader } from "@web3-storage/parse-link-header";
import li from "li";
import parse from "parse-link-header";

const next = "<https://api.example/items?page=2>";
const headers = [
  `${next}; rel="next"`,
  `${next}; rel = "next"`,
  `${next}; REL="next"`,
  `${next}; rel="next"; rel="prev"`,
  `${next}; rel="next",, <https://api.example/items?page=9>; rel="last"`,
];
const parsers = {
  "http-link-header": (text) => LinkHeader.parse(text).rel("next")[0]?.uri,
  "parse-link-header": (text) => parse(text)?.next?.url,
  "@web3-storage/parse-link-header": (text) => parseLinkHeader(text)?.next?.url,
  li: (text) => li.parse(text).next,
};
const ask = (find, text) => {
  try {
    return find(text) ?? "no next page";
  } catch (error) {
    return `throws: ${error.message}`;
  }
};
for (const text of headers) {
  console.log(text);
  for (const [name, find] of Object.entries(parsers)) console.log(`  ${name}: ${ask(find, text)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
<https://api.example/items?page=2>; rel="next"
  http-link-header: https://api.example/items?page=2
  parse-link-header: https://api.example/items?page=2
  @web3-storage/parse-link-header: https://api.example/items?page=2
  li: https://api.example/items?page=2
<https://api.example/items?page=2>; rel = "next"
  http-link-header: https://api.example/items?page=2
  parse-link-header: no next page
  @web3-storage/parse-link-header: no next page
  li: no next page
<https://api.example/items?page=2>; REL="next"
  http-link-header: https://api.example/items?page=2
  parse-link-header: no next page
  @web3-storage/parse-link-header: no next page
  li: no next page
<https://api.example/items?page=2>; rel="next"; rel="prev"
  http-link-header: https://api.example/items?page=2
  parse-link-header: no next page
  @web3-storage/parse-link-header: no next page
  li: no next page
<https://api.example/items?page=2>; rel="next",, <https://api.example/items?page=9>; rel="last"
  http-link-header: throws: Unexpected character "," at offset 47
  parse-link-header: https://api.example/items?page=2
  @web3-storage/parse-link-header: https://api.example/items?page=2
  li: https://api.example/items?page=2
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
