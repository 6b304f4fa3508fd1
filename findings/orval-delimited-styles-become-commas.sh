#!/usr/bin/env bash
# orval 8.38.0 joins pipe- and space-delimited parameters by commas.
# OpenAPI 3.1 ("Style Values") writes [a, b] as "a|b" for pipeDelimited and as "a%20b"
# for spaceDelimited. One expects a client generator that reads explode to read the
# style beside it, or to say that it can't.
# The URL function of the fetch client takes String(array) for both: a%2Cb. A server
# that splits at the pipe gets one element, "a,b", so nothing fails and the answer
# is for another question.
# Hurt: callers of converted Swagger 2.0 APIs above all ("collectionFormat: pipes").
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
        - { name: pipes, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
        - { name: spaces, in: query, style: spaceDelimited, explode: false, schema: { type: array, items: { type: string } } }
      responses:
        "204": { description: none }
END

cat >orval.config.mjs <<'END'
export default { api: { input: "./api.yaml", output: { target: "client.ts", client: "fetch" } } };
END

cat >run.ts <<'END'
import { getSearchUrl } from "./client";

console.log(getSearchUrl({ pipes: ["a", "b"], spaces: ["a", "b"] }));
END

seen=$(
  npx orval --config orval.config.mjs >generate.log 2>&1
  npx esbuild run.ts --bundle --format=esm --platform=node --outfile=run.mjs --log-level=error
  node run.mjs
)
recorded=$(cat <<'END'
/search?pipes=a%2Cb&spaces=a%2Cb
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
