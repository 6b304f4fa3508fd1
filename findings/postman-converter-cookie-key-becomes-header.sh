#!/usr/bin/env bash
# openapi-to-postmanv2 6.3.3 sends a cookie key as a header of that name.
# An apiKey scheme says where the key goes: query, header or cookie (OpenAPI 3.0.3,
# "Security Scheme Object"). Postman has no place for a cookie among the settings of its
# API key, but a Cookie header says the same.
# One expects that, or no authorisation and a word about it. The collection gets "in:
# header" with the name of the cookie, so each request carries "session: ...", and
# nothing in it looks wrong. A cookie parameter beside it vanishes, required or not.
# Hurt: who tests an API with sessions from the collection: 401 for a right key.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-to-postmanv2@6.3.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { convertV2 } = require("openapi-to-postmanv2");

const data = {
  openapi: "3.0.3",
  info: { title: "Users", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  security: [{ session: [] }],
  paths: {
    "/users": {
      get: {
        parameters: [{ name: "tenant", in: "cookie", required: true, schema: { type: "string" } }],
        responses: { 204: { description: "none" } },
      },
    },
  },
  components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "session" } } },
};
convertV2({ type: "json", data }, {}, (error, { output }) => {
  if (error) throw error;
  const [{ data: collection }] = output;
  const settings = Object.fromEntries(collection.auth.apikey.map(({ key, value }) => [key, value]));
  console.log("key:", settings.key, "in:", settings.in);
  const text = JSON.stringify(collection);
  console.log("cookie parameter:", text.includes("tenant") ? "kept" : "missing");
});
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
key: session in: header
cookie parameter: missing
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
