#!/usr/bin/env bash
# picoquery 2.5.0 can't read nested parameters in the syntax of brackets that it has written itself.
# With nestingSyntax "index" it writes {filter:{kind:"cat"}} as "filter%5Bkind%5D=cat". Brackets have to be encoded in a
# query (RFC 3986, section 3.4), and browsers' forms and URLSearchParams encode them too. One expects the object back.
# With the same options it reads a parameter that is named "filter[kind]"; only bare brackets make an object.
# Hurt: servers behind it: filters of each client that encodes by the rules, its own half included, are not found.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(picoquery@2.5.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parse, stringify } from "picoquery";

const options = { nesting: true, nestingSyntax: "index" };
const written = stringify({ filter: { kind: "cat" } }, options);
for (const query of [written, String(new URLSearchParams({ "filter[kind]": "cat" })), "filter[kind]=cat"]) {
  console.log(`${query} -> ${JSON.stringify(parse(query, options))}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
filter%5Bkind%5D=cat -> {"filter[kind]":"cat"}
filter%5Bkind%5D=cat -> {"filter[kind]":"cat"}
filter[kind]=cat -> {"filter":{"kind":"cat"}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
