#!/usr/bin/env bash
# @hey-api/openapi-ts 0.99.0 asks for a discriminator value that no server knows.
# Without a mapping the discriminator value is the name of the schema (OpenAPI 3.0.3,
# "Discriminator Object"), so a request for the schema Cat carries kind: "Cat".
# As soon as a schema has a readOnly or writeOnly property the generator makes a
# second type for requests, named CatWritable, and takes the value from that name:
# the request type and the zod schema both demand kind: "CatWritable", and the
# value that the description defines is rejected.
# Hurt: whoever sends a discriminated union in which one member has a readOnly id.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@hey-api/openapi-ts@0.99.0 typescript@5.9.3 zod@4.6.7 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      operationId: addPet
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf:
                - $ref: "#/components/schemas/Cat"
                - $ref: "#/components/schemas/Dog"
              discriminator: { propertyName: kind }
      responses:
        "201": { description: added }
components:
  schemas:
    Cat:
      type: object
      required: [kind]
      properties:
        kind: { type: string }
        id: { type: string, readOnly: true }
    Dog:
      type: object
      required: [kind]
      properties:
        kind: { type: string }
END

cat >run.ts <<'END'
import { zAddPetBody } from "./client/zod.gen";

for (const kind of ["Cat", "CatWritable", "Dog"]) {
  console.log(`zod, kind ${kind}:`, zAddPetBody.safeParse({ kind }).success ? "accepted" : "rejected");
}
END

seen=$(
  npx openapi-ts -i ./api.yaml -o client -p @hey-api/typescript zod >generate.log
  grep -o "kind: 'CatWritable'" client/types.gen.ts | sed 's/^/type, /'
  npx esbuild run.ts --bundle --format=esm --platform=node --outfile=run.mjs --log-level=error
  node run.mjs
)
recorded=$(cat <<'END'
type, kind: 'CatWritable'
zod, kind Cat: rejected
zod, kind CatWritable: accepted
zod, kind Dog: accepted
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
