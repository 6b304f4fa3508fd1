#!/usr/bin/env bash
# @readme/oas-to-har 38.5.1 and httpsnippet 3.0.10 both encode a JSON parameter.
# A query parameter with content application/json is JSON, percent-encoded once (OpenAPI
# 3.1, "Parameter Object"). The value in the queryString list of a HAR is plain (HAR
# 1.2 keeps the encoded form in url).
# One expects the two, made to follow each other, to agree on who encodes. The first puts
# the encoded text into queryString, the second encodes what it finds there: the
# command says %257B, and the server gets text that isn't JSON. A comma within a member
# of a list meets the same fate.
# Hurt: everyone who copies the sample of such an operation.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@readme/oas-to-har@38.5.1 oas@38.6.0 httpsnippet@3.0.10)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import oasToHar from "@readme/oas-to-har";
import { HTTPSnippet } from "httpsnippet";
import Oas from "oas";

const description = new Oas({
  openapi: "3.1.0",
  info: { title: "Search", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/search": {
      get: {
        parameters: [
          { name: "filter", in: "query", content: { "application/json": { schema: { type: "object" } } } },
          { name: "tags", in: "query", explode: false, schema: { type: "array", items: { type: "string" } } },
        ],
        responses: {},
      },
    },
  },
});
const operation = description.operation("/search", "get");
for (const query of [{ filter: { a: 1 } }, { tags: ["a,b", "c"] }]) {
  const { request } = oasToHar(description, operation, { query }).log.entries[0];
  console.log("HAR: ", JSON.stringify(request.queryString));
  console.log("curl:", new HTTPSnippet(request).convert("shell", "curl").match(/https:[^']*/)[0]);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
HAR:  [{"name":"filter","value":"%7B%22a%22%3A1%7D"}]
curl: https://api.example.com/search?filter=%257B%2522a%2522%253A1%257D
HAR:  [{"name":"tags","value":"a%2Cb,c"}]
curl: https://api.example.com/search?tags=a%252Cb%2Cc
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
