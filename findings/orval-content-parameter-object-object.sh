#!/usr/bin/env bash
# orval 8.38.0 sends "[object Object]" for a query parameter described by content.
# A parameter may carry a media type instead of a style: with content
# application/json its value is written as JSON (OpenAPI 3.1, "Parameter Object",
# "Fixed Fields for use with content"). The generated type is the object, so the call
# type-checks; one expects JSON.stringify behind it.
# The fetch client turns the value into a string with String(value). The same happens
# to an object in the default style form with explode: false, which should read
# box=a,1,b,2.
# Hurt: callers of APIs with JSON filters; the server sees a constant.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(orval@8.38.0 typescript@5.9.3 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.1.0
info: { title: Search, version: "1" }
paths:
  /search:
    get:
      operationId: search
      parameters:
        - name: filter
          in: query
          content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }
        - name: box
          in: query
          explode: false
          schema: { type: object, properties: { a: { type: integer }, b: { type: integer } } }
      responses:
        "204": { description: none }
END

cat >orval.config.mjs <<'END'
export default { api: { input: "./api.yaml", output: { target: "client.ts", client: "fetch" } } };
END

cat >run.ts <<'END'
import { getSearchUrl } from "./client";

console.log(decodeURIComponent(getSearchUrl({ filter: { a: "x" } })));
console.log(decodeURIComponent(getSearchUrl({ box: { a: 1, b: 2 } })));
END

seen=$(
  npx orval --config orval.config.mjs >generate.log 2>&1
  npx esbuild run.ts --bundle --format=esm --platform=node --outfile=run.mjs --log-level=error
  node run.mjs
)
recorded=$(cat <<'END'
/search?filter=[object+Object]
/search?box=[object+Object]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
