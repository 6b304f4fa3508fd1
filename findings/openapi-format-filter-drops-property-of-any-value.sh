#!/usr/bin/env bash
# openapi-format 1.33.6 removes a property that may hold any value when it filters something else.
# An empty schema takes every value (JSON Schema 2020-12, core, section 4.3.1), so a property of it is
# a property like others. One expects a filter for unused components, or for a tag, to leave the
# schemas of what stays as they are.
# Each filter also deletes what is an empty object anywhere below components: the property goes, its
# name stays under required. The option preserveEmptyObjects keeps it.
# Hurt: who publishes the filtered description: generators no longer know the member, and under
# additionalProperties false requests with it are refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-format@1.33.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { openapiFilter } from "openapi-format";

const event = {
  type: "object",
  required: ["kind", "payload"],
  properties: { kind: { type: "string" }, payload: {} },
  additionalProperties: false,
};
const content = { "application/json": { schema: { $ref: "#/components/schemas/Event" } } };
const document = {
  openapi: "3.1.0",
  info: { title: "Events", version: "1" },
  paths: { "/event": { get: { tags: ["events"], responses: { 200: { description: "OK", content } } } } },
  components: { schemas: { Event: event, Unused: { type: "string" } } },
};
const filters = {
  "unused schemas": { unusedComponents: ["schemas"] },
  "another tag": { tags: ["internal"] },
  "unused schemas, preserveEmptyObjects": { unusedComponents: ["schemas"], preserveEmptyObjects: true },
};
for (const [name, filterSet] of Object.entries(filters)) {
  const { data } = await openapiFilter(structuredClone(document), { filterSet });
  const { properties, required } = data.components.schemas.Event;
  console.log(`${name}: properties ${Object.keys(properties)}, required ${required}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
unused schemas: properties kind, required kind,payload
another tag: properties kind, required kind,payload
unused schemas, preserveEmptyObjects: properties kind,payload, required kind,payload
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
