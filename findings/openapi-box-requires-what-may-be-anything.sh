#!/usr/bin/env bash
# @geut/openapi-box 5.0.8 requires an optional property that may hold any value.
# A property is optional unless "required" names it, whatever its schema is; {} is a schema that any value fits
# (OpenAPI 3.0.3, "Schema Object", and JSON Schema). One expects T.Optional(T.Any()), as the generator writes
# T.Optional for each other property.
# The property is written as T.Any() alone: an object without it is refused, and the types ask for it.
# Hurt: clients and servers that validate by it: answers without a free-form "details" or "metadata" are invalid.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@geut/openapi-box@5.0.8 @sinclair/typebox@0.34.52)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { Value } from "@sinclair/typebox/value";

const Problem = {
  type: "object",
  required: ["title"],
  properties: { title: { type: "string" }, status: { type: "integer" }, details: {} },
};
writeFileSync(
  "api.json",
  JSON.stringify({ openapi: "3.0.3", info: { title: "Things", version: "1" }, paths: {}, components: { schemas: { Problem } } }),
);
execFileSync("node_modules/.bin/openapi-box", ["api.json", "--output", "made.mjs"], { stdio: "ignore" });
const { components } = await import("./made.mjs");
const schema = components.schemas.Problem;
console.log(`required: ${schema.required}`);
for (const value of [{ title: "gone", details: null }, { title: "gone" }]) {
  const [error] = Value.Errors(schema, value);
  console.log(`${JSON.stringify(value)}: ${error ? `${error.message} at ${error.path}` : "valid"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
required: title,details
{"title":"gone","details":null}: valid
{"title":"gone"}: Expected required property at /details
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
