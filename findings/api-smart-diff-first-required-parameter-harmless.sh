#!/usr/bin/env bash
# api-smart-diff 1.0.6 calls a new required parameter harmless if the operation had no parameters.
# A request without a required parameter is refused (OpenAPI 3.0.3, Parameter Object, "required"), so adding one breaks
# every client that exists, whether or not the operation had parameters before.
# The README shows a classification of each change as breaking or not; one expects "breaking" for both pairs below.
# Only the second parameter of an operation counts: where the first one arrives, the change is that of the whole list
# and is called non-breaking.
# Hurt: whoever reads from the report if clients have to change; operations without parameters are common.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(api-smart-diff@1.0.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { compareOpenApi } from "api-smart-diff";

const query = (name, required) => ({ name, in: "query", required, schema: { type: "string" } });
const describe = (parameters) => ({
  openapi: "3.0.3",
  info: { title: "Items", version: "1" },
  paths: { "/items": { get: { ...(parameters && { parameters }), responses: { 200: { description: "OK" } } } } },
});
const pairs = {
  "a second parameter, required": [[query("page", false)], [query("page", false), query("tenant", true)]],
  "the first parameter, required": [undefined, [query("tenant", true)]],
};
for (const [name, [before, after]] of Object.entries(pairs)) {
  const { diffs } = compareOpenApi(describe(before), describe(after));
  console.log(name);
  for (const { action, path, type } of diffs) console.log(`  ${action} ${path.join(" ")}: ${type}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
a second parameter, required
  add paths /items get parameters 1: breaking
the first parameter, required
  add paths /items get parameters: non-breaking
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
