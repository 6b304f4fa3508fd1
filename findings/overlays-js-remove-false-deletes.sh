#!/usr/bin/env bash
# openapi-overlays-js 0.2.0 deletes what an overlay says not to remove.
# The field remove of an action is a boolean whose default is false (Overlay 1.0.0, Action
# Object), and update counts unless it is true: writing the default out changes nothing.
# One expects a new description. The tool asks only whether the field is there: the
# operation is gone, the update is not applied, and nothing is reported.
# Hurt: overlays written by a program that writes out its defaults; the clients and pages
# made from the result lack the operation.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-overlays-js@0.2.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { applyOverlay } from "openapi-overlays-js/src/overlay.js";

const describe = () => ({
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  paths: { "/orders": { get: { summary: "orders" }, post: { summary: "new order" } } },
});
const action = { target: "$.paths['/orders'].get", update: { summary: "All orders" } };
for (const written of [action, { ...action, remove: false }]) {
  const overlay = { overlay: "1.0.0", info: { title: "Words", version: "1" }, actions: [written] };
  console.log(JSON.stringify(written));
  console.log(`  ${JSON.stringify(applyOverlay(describe(), overlay).paths)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"target":"$.paths['/orders'].get","update":{"summary":"All orders"}}
  {"/orders":{"get":{"summary":"All orders"},"post":{"summary":"new order"}}}
{"target":"$.paths['/orders'].get","update":{"summary":"All orders"},"remove":false}
  {"/orders":{"post":{"summary":"new order"}}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
