#!/usr/bin/env bash
# @readme/postman-to-openapi 4.1.0 and @scalar/postman-to-openapi 0.7.14 don't convert an API key of Postman.
# A Postman collection names the key and its place, in the header or the query ("auth" of type apikey, Collection
# Format 2.1), and OpenAPI has both in its scheme of type apiKey ("Security Scheme Object"). "noauth" is an
# operation that needs nothing, which OpenAPI writes as an empty list of requirements.
# The first makes HTTP schemes named "apikey" and "noauth" of them, which no server knows, and the open
# operation asks for one. The second names each key "api_key" and puts it in the header.
# Hurt: clients made from the converted description: the server gets no key that it would read.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@readme/postman-to-openapi@4.1.0 @scalar/postman-to-openapi@0.7.14 js-yaml@4.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import readme from "@readme/postman-to-openapi";
import { convert } from "@scalar/postman-to-openapi";
import { load } from "js-yaml";

const url = (name) => ({ raw: `https://api.example/${name}`, protocol: "https", host: ["api", "example"], path: [name] });
const item = (name, auth) => ({ name, request: { method: "GET", header: [], url: url(name), auth }, response: [] });
const apikey = [
  { key: "key", value: "token", type: "string" },
  { key: "value", value: "secret", type: "string" },
  { key: "in", value: "query", type: "string" },
];
const collection = {
  info: { name: "Things", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  item: [item("locked", { type: "apikey", apikey }), item("open", { type: "noauth" })],
};
const converters = {
  "@readme/postman-to-openapi": async () => load(await readme(JSON.stringify(collection), null, {})),
  "@scalar/postman-to-openapi": () => convert(collection),
};
for (const [name, run] of Object.entries(converters)) {
  const { paths, components, security = [] } = await run();
  console.log(name);
  for (const [path, { get }] of Object.entries(paths)) {
    const [requirement = {}] = get.security ?? security;
    const schemes = Object.keys(requirement).map((key) => components.securitySchemes[key]);
    console.log(`  ${path} asks for ${schemes.map((scheme) => JSON.stringify(scheme)).join() || "nothing"}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
@readme/postman-to-openapi
  /locked asks for {"type":"http","scheme":"apikey"}
  /open asks for {"type":"http","scheme":"noauth"}
@scalar/postman-to-openapi
  /locked asks for {"type":"apiKey","name":"api_key","in":"header"}
  /open asks for nothing
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
