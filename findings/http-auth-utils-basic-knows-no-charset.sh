#!/usr/bin/env bash
# http-auth-utils 6.0.1 refuses a Basic challenge that names its charset, and writes a quote in a realm unescaped.
# "charset" is a parameter of Basic (RFC 7617, section 2.1), and parameters that a client doesn't know are to be ignored
# (section 2). In a quoted string a quote is written as \" and read without the backslash (RFC 9110, section 5.6.4).
# The challenge ends in E_UNAUTHORIZED_KEY, with strict: false as well; a realm is written and read as it stands.
# Hurt: clients of servers that name UTF-8: they don't see that a password is asked for.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(http-auth-utils@6.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { BASIC, buildWWWAuthenticateHeader, parseWWWAuthenticateHeader } from "http-auth-utils";

const read = (header, options) => {
  try {
    return JSON.stringify(parseWWWAuthenticateHeader(header, undefined, options));
  } catch (error) {
    return error.message;
  }
};
for (const header of ['Basic realm="pets"', 'Basic realm="pets", charset="UTF-8"', 'Basic realm="the \\"new\\" API"']) {
  console.log(`${header}\n  ${read(header)}, not strict: ${read(header, { strict: false })}`);
}
console.log("written:", buildWWWAuthenticateHeader(BASIC, { realm: 'the "new" API' }));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Basic realm="pets"
  {"type":"Basic","data":{"realm":"pets"}}, not strict: {"type":"Basic","data":{"realm":"pets"}}
Basic realm="pets", charset="UTF-8"
  E_UNAUTHORIZED_KEY, not strict: E_UNAUTHORIZED_KEY
Basic realm="the \"new\" API"
  {"type":"Basic","data":{"realm":"the \\\"new\\\" API"}}, not strict: {"type":"Basic","data":{"realm":"the \\\"new\\\" API"}}
written: Basic realm="the "new" API"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
