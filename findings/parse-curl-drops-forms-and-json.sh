#!/usr/bin/env bash
# parse-curl 0.2.6 drops a form, JSON and encoded data, makes a POST of -G and sends a cookie as Set-Cookie.
# -F sends a form, --json and --data-urlencode a body, each by POST; -G puts the data into the query of a GET, and -b
# sends the header Cookie (curl's manual). The package gives method, address, headers and body of a command: one expects
# these.
# The first three become a GET without a body, and -G a POST with one; Set-Cookie is a header of answers only (RFC 6265,
# section 4.1). Nothing is reported.
# Hurt: tools that import commands from documentation: the request is another one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(parse-curl@0.2.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import parseCurl from "parse-curl";

for (const options of ["-d name=Rex", "-F name=Rex", `--json '{"name":"Rex"}'`, "--data-urlencode 'name=Rex II'", "-G -d page=2", "-b theme=dark"]) {
  const { method, header, body } = parseCurl(`curl https://pets.example ${options}`);
  console.log(`${options}: ${method} ${JSON.stringify(header)} ${body ?? "no body"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
-d name=Rex: POST {"Content-Type":"application/x-www-form-urlencoded"} name=Rex
-F name=Rex: GET {} no body
--json '{"name":"Rex"}': GET {} no body
--data-urlencode 'name=Rex II': GET {} no body
-G -d page=2: POST {"Content-Type":"application/x-www-form-urlencoded"} page=2
-b theme=dark: GET {"Set-Cookie":"theme=dark"} no body
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
