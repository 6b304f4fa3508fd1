#!/usr/bin/env bash
# openapi-extract 1.3.0 leaves out what a shared parameter and a mapping refer to.
# An extract of a description has to hold what it refers to: a reference that can't be resolved makes it invalid, and a
# discriminator's mapping names schemas like a reference (OpenAPI 3.0.3, Discriminator Object). One expects both below;
# schemas that the operation refers to are kept.
# The parameter that the path shares stays as a reference without its component, and so does the schema of the mapping.
# Hurt: whoever hands out a part of a description: generators stop at it, or don't know a documented variant.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-extract@1.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import extract from "openapi-extract";

const success = { description: "OK", content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } };
const discriminator = { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } };
const description = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      parameters: [{ $ref: "#/components/parameters/Page" }],
      get: { operationId: "list", responses: { 200: success } },
      delete: { operationId: "clear", responses: { 204: { description: "Cleared" } } },
    },
  },
  components: {
    parameters: { Page: { name: "page", in: "query", schema: { type: "integer" } } },
    schemas: {
      Pet: { type: "object", required: ["kind"], properties: { kind: { $ref: "#/components/schemas/Kind" } }, discriminator },
      Kind: { type: "string" },
      Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] },
    },
  },
};
const extracted = extract.extract(description, { operationid: ["list"] });
const names = [...new Set(JSON.stringify(extracted).match(/#\/components\/\w+\/\w+/g))];
for (const name of names.sort()) {
  const [, , kind, key] = name.split("/");
  console.log(`${name}: ${extracted.components[kind]?.[key] ? "kept" : "missing"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
#/components/parameters/Page: missing
#/components/schemas/Cat: missing
#/components/schemas/Kind: kept
#/components/schemas/Pet: kept
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
