#!/usr/bin/env bash
# json-schema-deref-sync 0.14.0 resolves nothing beside a property that is named "$ref".
# Within "properties" a name is the name of a member, whatever it is (JSON Schema draft 07, validation, section 6.5.4):
# "$ref" there holds a schema, as in a schema that describes schemas. One expects the references beside it to be
# resolved as they are without it.
# None of them is resolved, without an error.
# Hurt: whoever resolves a description of descriptions or of links: the code behind meets references that it was told
# are gone.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-deref-sync@0.14.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import dereference from "json-schema-deref-sync";

const definitions = { id: { type: "integer" } };
const id = { $ref: "#/definitions/id" };
for (const properties of [{ id }, { id, $ref: { type: "string" } }]) {
  const schema = dereference({ type: "object", properties, definitions });
  console.log(`${JSON.stringify(properties)}\n  ${JSON.stringify(schema.properties)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"id":{"$ref":"#/definitions/id"}}
  {"id":{"type":"integer"}}
{"id":{"$ref":"#/definitions/id"},"$ref":{"type":"string"}}
  {"id":{"type":"integer"},"$ref":{"type":"string"}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
