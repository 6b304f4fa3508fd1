#!/usr/bin/env bash
# postman2openapi 1.2.1 leaves out each request whose address is a text.
# In a collection the address of a request is an object or a text, and a request may be a text itself (Collection Format
# 2.1.0, "url" and "request"). One expects an operation of each. The text is passed over without a word, also where the
# request has a method and a body; a collection of such requests becomes a document without paths.
# Hurt: those who turn collections that were written by hand, or by another tool, into OpenAPI.
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
const url = (path) => ({ raw: `https://pets.example/${path}`, protocol: "https", host: ["pets", "example"], path: [path] });
const item = [
  { name: "Cats", request: { method: "GET", url: url("cats") }, response: [] },
  { name: "Dogs", request: { method: "GET", url: "https://pets.example/dogs" }, response: [] },
  { name: "Fish", request: { method: "POST", url: "https://pets.example/fish", body: { mode: "raw", raw: "{}" } }, response: [] },
  { name: "Birds", request: "https://pets.example/birds", response: [] },
];
const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const { paths } = transpile({ info: { name: "Pets", schema }, item });
console.log(`${item.map(({ name }) => name).join(", ")} become ${Object.keys(paths).join(", ")}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Cats, Dogs, Fish, Birds become /cats
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
