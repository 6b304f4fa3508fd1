#!/usr/bin/env bash
# openapi-snippet 0.14.0 prints an address without a host if the server has a variable.
# A server's URL may hold variables, each of which must have a default that is used if nothing else is
# given (OpenAPI 3.0.3, "Server Variable Object"). One expects "https://eu.api.example/v1/things".
# The braces are percent-encoded and the host becomes empty: "https:///%7Bregion%7D.api.example/...". A
# server without variables is printed as it is.
# Hurt: readers of the printed requests: none of them reaches the API, whatever the language.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-snippet@0.14.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { getEndpointSnippets } = require("openapi-snippet");

const servers = [
  { url: "https://api.example/v1" },
  { url: "https://{region}.api.example/{version}", variables: { region: { default: "eu" }, version: { default: "v1" } } },
];
for (const server of servers) {
  const document = {
    openapi: "3.0.3",
    info: { title: "Things", version: "1" },
    servers: [server],
    paths: { "/things": { get: { responses: { 200: { description: "ok" } } } } },
  };
  console.log(server.url);
  for (const target of ["shell_curl", "javascript_fetch"]) {
    const { url, snippets } = getEndpointSnippets(document, "/things", "get", [target]);
    const [address] = snippets[0].content.match(/https:[^\s']+/);
    console.log(`  ${target}: ${address}`);
  }
}
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
https://api.example/v1
  shell_curl: https://api.example/v1/things
  javascript_fetch: https://api.example/v1/things
https://{region}.api.example/{version}
  shell_curl: https:///%7Bregion%7D.api.example/%7Bversion%7D/things
  javascript_fetch: https:///%7Bregion%7D.api.example/%7Bversion%7D/things
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
