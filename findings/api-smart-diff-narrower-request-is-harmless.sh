#!/usr/bin/env bash
# api-smart-diff 1.0.6 calls two changes harmless by which a request is refused that was valid.
# A request body may then no longer hold what it held: a text that was nullable may no longer be null, and
# additionalProperties: false refuses members that were allowed (OpenAPI 3.0.3, Schema Object). api-smart-diff calls a
# smaller maxLength of the same body breaking, so one expects that of these.
# It calls both non-breaking.
# Hurt: whoever reads from the report if clients have to change; requests that were valid are refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(api-smart-diff@1.0.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { compareOpenApi } from "api-smart-diff";

const describe = (schema) => ({
  openapi: "3.0.3",
  info: { title: "Items", version: "1" },
  paths: {
    "/items": {
      post: {
        requestBody: { content: { "application/json": { schema } } },
        responses: { 204: { description: "Saved" } },
      },
    },
  },
});
const pairs = [
  [{ type: "string", maxLength: 5 }, { type: "string", maxLength: 3 }],
  [{ type: "string", nullable: true }, { type: "string" }],
  [{ type: "object" }, { type: "object", additionalProperties: false }],
];
for (const [before, after] of pairs) {
  const { diffs } = compareOpenApi(describe(before), describe(after));
  console.log(`${JSON.stringify(before)} to ${JSON.stringify(after)}: ${diffs.map(({ type }) => type)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"string","maxLength":5} to {"type":"string","maxLength":3}: breaking
{"type":"string","nullable":true} to {"type":"string"}: non-breaking
{"type":"object"} to {"type":"object","additionalProperties":false}: non-breaking
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
