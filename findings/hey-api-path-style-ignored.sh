#!/usr/bin/env bash
# @hey-api/openapi-ts 0.99.0 writes label and matrix path parameters as simple ones.
# OpenAPI 3.1 ("Style Values") makes of ids = [a, b] with explode: true ";ids=a;ids=b"
# for the style matrix and ".a.b" for label. One expects that of the client, all the
# more as the serialiser that it copies into each project knows both styles: it reads
# them off a template such as {;ids*}.
# The generator never writes such a template: the URLs stay /m/{ids} and /l/{ids}, so
# both go out comma-separated, without a warning, and the route does not match.
# Hurt: callers of APIs with matrix or label parameters.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@hey-api/openapi-ts@0.99.0 typescript@5.9.3 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.1.0
info: { title: Paths, version: "1" }
paths:
  /m/{ids}:
    get:
      operationId: matrix
      parameters:
        - { name: ids, in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: string } } }
      responses:
        "204": { description: none }
  /l/{ids}:
    get:
      operationId: label
      parameters:
        - { name: ids, in: path, required: true, style: label, explode: true, schema: { type: array, items: { type: string } } }
      responses:
        "204": { description: none }
END

cat >run.ts <<'END'
import { client } from "./client/client.gen";
import { label, matrix } from "./client/sdk.gen";

const fetch = async (request: Request) => {
  console.log(new URL(request.url).pathname);
  return new Response(null, { status: 204 });
};
client.setConfig({ baseUrl: "https://api.example.com", fetch: fetch as typeof globalThis.fetch });
const path = { ids: ["a", "b"] };
await matrix({ path });
await label({ path });
console.log(client.buildUrl({ url: "/m/{;ids*}", path }), "(the same serialiser, asked by hand)");
END

seen=$(
  npx openapi-ts -i ./api.yaml -o client >generate.log
  npx esbuild run.ts --bundle --format=esm --platform=node --outfile=run.mjs --log-level=error
  node run.mjs
)
recorded=$(cat <<'END'
/m/a,b
/l/a,b
https://api.example.com/m/;ids=a;ids=b (the same serialiser, asked by hand)
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
