#!/usr/bin/env bash
# openapi-typescript 7.13.0 takes a schema name in a discriminator mapping for a file.
# A mapping value may be the name of a schema (OpenAPI 3.1, "Discriminator Object"),
# so one expects "dog: Dog" to be looked up under components/schemas.
# It is resolved as a relative reference instead, no file "Dog" is found, and the
# whole run ends without output, naming a $ref that the document does not have.
# Written as "#/components/schemas/Dog" the same description passes.
# Hurt: who gets a valid description from others and can't generate a single type.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-typescript@7.13.0 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths: {}
components:
  schemas:
    Pet:
      oneOf:
        - $ref: "#/components/schemas/Dog"
      discriminator:
        propertyName: kind
        mapping: { dog: Dog }
    Dog:
      type: object
      required: [kind]
      properties: { kind: { type: string } }
END

seen=$(
  npx openapi-typescript api.yaml >types.ts 2>name.log || echo "by name: failed"
  grep -o "Can't resolve.*" name.log | head -n 1
  sed "s|dog: Dog|dog: '#/components/schemas/Dog'|" api.yaml >reference.yaml
  npx openapi-typescript reference.yaml >types.ts 2>reference.log && echo "by reference: generated"
)
recorded=$(cat <<'END'
by name: failed
Can't resolve $ref at #/components/schemas/Pet/discriminator/mapping/dog
by reference: generated
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
