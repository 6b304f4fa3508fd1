#!/usr/bin/env bash
# @scalar/json-magic 0.19.1 bundles the schemas but not the mapping that names them.
# The values of a discriminator mapping may be references to other files (OpenAPI 3.1,
# "Discriminator Object"). A bundler that moves those files into the document has to
# rewrite them along with the $ref beside them, since both point to the same schema.
# One expects a bundle that needs no other file. The oneOf points into the bundle, the
# mapping still to pets/cat.yaml, which the receiver of the bundle doesn't have.
# Redocly's bundler rewrites both.
# Hurt: generators that read the mapping, above all those that take an unresolved one
# for a schema name.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@scalar/json-magic@0.19.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

mkdir -p pets
cat >pets/cat.json <<'END'
{ "type": "object", "required": ["kind"], "properties": { "kind": { "const": "cat" } } }
END

cat >api.json <<'END'
{
  "openapi": "3.1.0",
  "info": { "title": "Pets", "version": "1" },
  "paths": {},
  "components": {
    "schemas": {
      "Pet": {
        "oneOf": [{ "$ref": "pets/cat.json" }],
        "discriminator": { "propertyName": "kind", "mapping": { "cat": "pets/cat.json" } }
      }
    }
  }
}
END

cat >run.mjs <<'END'
import { bundle } from "@scalar/json-magic/bundle";
import { parseJson, readFiles } from "@scalar/json-magic/bundle/plugins/node";

const bundled = await bundle("api.json", { plugins: [readFiles(), parseJson()], treeShake: false });
const { oneOf, discriminator } = bundled.components.schemas.Pet;
console.log("oneOf:  ", oneOf[0].$ref.startsWith("#/") ? "points into the bundle" : oneOf[0].$ref);
console.log("mapping:", discriminator.mapping.cat);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
oneOf:   points into the bundle
mapping: pets/cat.json
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
