#!/usr/bin/env bash
# @apidevtools/swagger-parser 13.1.0 rejects a description that has only components.
# Since OpenAPI 3.1 ("OpenAPI Object") a description needs one of paths, webhooks and
# components, so that a file of shared schemas is a description of its own.
# One expects it to pass, as it does against the published JSON Schema for 3.1.
# It fails earlier, on a test of the top-level members that knows paths and webhooks,
# with a message that says "[object Object]".
# Hurt: who keeps common components in one file and checks each file in CI.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@apidevtools/swagger-parser@13.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import SwaggerParser from "@apidevtools/swagger-parser";

const start = { openapi: "3.1.0", info: { title: "Shared", version: "1" } };
const components = { schemas: { Name: { type: "string" } } };
for (const [name, rest] of Object.entries({ components: { components }, webhooks: { webhooks: {}, components }, paths: { paths: {}, components } })) {
  const answer = await SwaggerParser.validate({ ...start, ...rest }).then(() => "valid", (error) => error.message);
  console.log(`with ${name}: ${answer}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
with components: [object Object] is not a valid Openapi API definition
with webhooks: valid
with paths: valid
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
