#!/usr/bin/env bash
# auth-header 1.0.0 writes the parameters of Authorization and WWW-Authenticate without the commas between them.
# Both headers hold a list of parameters, and lists are separated by commas (RFC 9110, sections 11.3, 11.4 and 5.6.1);
# so do all examples of Digest and Bearer. The library says that it implements RFC 7235, which has the same rule.
# It puts spaces between them, which it can read itself; www-authenticate and http-auth-utils find an error in it.
# Hurt: servers that challenge with it and clients of Digest: the other side sees one parameter or none.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(auth-header@1.0.0 http-auth-utils@6.0.1 www-authenticate@0.6.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import authHeader from "auth-header";
import { parseWWWAuthenticateHeader } from "http-auth-utils";
import wwwAuthenticate from "www-authenticate";

const written = authHeader.format({ scheme: "Bearer", params: { realm: "pets api", error: "invalid_token" } });
const right = 'Bearer realm="pets api", error="invalid_token"';
const read = (header) => {
  try {
    return JSON.stringify(parseWWWAuthenticateHeader(header).data);
  } catch (error) {
    return error.message;
  }
};
for (const header of [right, written]) {
  const { parms, err } = new wwwAuthenticate.parsers.WWW_Authenticate(header);
  console.log(header);
  console.log(`  auth-header: ${JSON.stringify({ ...authHeader.parse(header).params })}`);
  console.log(`  http-auth-utils: ${read(header)}`);
  console.log(`  www-authenticate: ${err ?? JSON.stringify(parms)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Bearer realm="pets api", error="invalid_token"
  auth-header: {"realm":"pets api","error":"invalid_token"}
  http-auth-utils: {"realm":"pets api","error":"invalid_token"}
  www-authenticate: {"realm":"pets api","error":"invalid_token"}
Bearer realm="pets api" error=invalid_token
  auth-header: {"realm":"pets api","error":"invalid_token"}
  http-auth-utils: {"error":"invalid_token"}
  www-authenticate: Unexpected token ( error) after pets api"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
