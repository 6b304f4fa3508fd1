#!/usr/bin/env bash
# @hey-api/openapi-ts 0.99.0 reads a discriminator mapping only where it is a path.
# A mapping value may be the name of a schema or a reference to one (OpenAPI 3.0.3,
# "Discriminator Object": both forms stand side by side in its examples), so one
# expects "dog: Dog" to mean the same as "dog: '#/components/schemas/Dog'".
# The short form is dropped without a word: the type and the zod schema of Dog then
# demand the name of the schema, kind: "Dog", and reject what the server sends.
# Hurt: readers of descriptions that use names, which stay valid for every validator.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@hey-api/openapi-ts@0.99.0 typescript@5.9.3 zod@4.6.7)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: pets
          content:
            application/json:
              schema:
                oneOf:
                  - $ref: "#/components/schemas/Cat"
                  - $ref: "#/components/schemas/Dog"
                discriminator:
                  propertyName: kind
                  mapping: { cat: "#/components/schemas/Cat", dog: Dog }
components:
  schemas:
    Cat:
      type: object
      required: [kind]
      properties: { kind: { type: string } }
    Dog:
      type: object
      required: [kind]
      properties: { kind: { type: string } }
END

seen=$(
  npx openapi-ts -i ./api.yaml -o client -p @hey-api/typescript zod >generate.log
  grep -oh "kind: '[A-Za-z]*'" client/types.gen.ts
  grep -o "kind: z.literal([^)]*)" client/zod.gen.ts
)
recorded=$(cat <<'END'
kind: 'cat'
kind: 'Dog'
kind: z.literal('cat')
kind: z.literal('Dog')
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
