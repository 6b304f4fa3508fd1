#!/usr/bin/env bash
# postman2openapi 1.2.1 describes parameters and headers that are switched off.
# With "disabled" a parameter or header is not sent (Collection Format 2.1.0, "query" and "header"): it is kept for
# later. One expects that the description leaves it out, as it leaves out the key of an operation with "noauth", or says
# that it is deprecated or off. It is there like the others, with its value as an example.
# Hurt: generated clients and mocks of them: they offer, and fill in from the example, what the API may not know.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(postman2openapi@1.2.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createRequire } from "node:module";

const { transpile } = createRequire(import.meta.url)("postman2openapi");
const query = [{ key: "page", value: "1" }, { key: "debug", value: "1", disabled: true }];
const header = [{ key: "X-Trace", value: "1" }, { key: "X-Debug", value: "1", disabled: true }];
const url = { raw: "https://pets.example/cats?page=1", protocol: "https", host: ["pets", "example"], path: ["cats"], query };
const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const { paths } = transpile({ info: { name: "Pets", schema }, item: [{ name: "Cats", request: { method: "GET", header, url }, response: [] }] });
for (const parameter of paths["/cats"].get.parameters) console.log(JSON.stringify(parameter));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"name":"page","in":"query","schema":{"type":"string","example":"1"}}
{"name":"debug","in":"query","schema":{"type":"string","example":"1"}}
{"name":"x-trace","in":"header","schema":{"type":"string","example":"1"}}
{"name":"x-debug","in":"header","schema":{"type":"string","example":"1"}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
