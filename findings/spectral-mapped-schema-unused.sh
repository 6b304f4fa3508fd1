#!/usr/bin/env bash
# Spectral's OpenAPI rules (@stoplight/spectral-rulesets 1.23.1) call mapped schemas unused.
# In the pattern that OpenAPI 3.0 gives for inheritance ("Discriminator Object": Pet with
# a mapping, Cat with allOf Pet) nothing refers to Cat but the mapping, or its name alone.
# One expects the rule oas3-unused-component to
# count that as use: the rule looks for $ref only and reports every subtype, whether
# the mapping has its path or its name.
# Hurt: who follows the advice, or has a bundler remove what is "unused": the subtypes
# are gone from the description and from each client.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@stoplight/spectral-core@1.24.1 @stoplight/spectral-rulesets@1.23.1 @stoplight/spectral-parsers@1.0.5)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { Document, Spectral } = require("@stoplight/spectral-core");
const Parsers = require("@stoplight/spectral-parsers");
const { oas } = require("@stoplight/spectral-rulesets");

const subtype = { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: "object" }] };
const description = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pet": { get: { responses: { 200: { description: "a pet", content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } } } } },
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", dog: "Dog" } },
      },
      Cat: subtype,
      Dog: subtype,
    },
  },
};
const spectral = new Spectral();
spectral.setRuleset({ extends: [[oas, "all"]] });
const main = async () => {
  const results = await spectral.run(new Document(JSON.stringify(description), Parsers.Json, "api.json"));
  for (const { code, path } of results) if (code === "oas3-unused-component") console.log(code, path.join("/"));
};
main();
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
oas3-unused-component components/schemas/Cat
oas3-unused-component components/schemas/Dog
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
