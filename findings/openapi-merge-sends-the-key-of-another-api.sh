#!/usr/bin/env bash
# openapi-merge 2.0.2 lets one document's key open the operations of another one.
# A requirement at the root of a document holds for its operations that state none (OpenAPI, "security"
# of the root). A merged document has one root for both, so one expects the requirements to move to the
# operations, as the schemes are kept and renamed. Its README says that no information about paths is
# dropped, and names info, servers and external documentation as what comes from the first alone.
# The first requirement found becomes that of the merged root: an open API asks for the key of the
# other one, and the second of two APIs for the key of the first; its own scheme is used by nothing.
# Hurt: clients and gateways made from the merged document: each call to the second sends it the
# credential of the first, and not its own.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-merge@2.0.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { merge } from "openapi-merge";

const responses = { 200: { description: "ok" } };
const describe = (path, header) => ({
  openapi: "3.0.3",
  info: { title: path, version: "1" },
  paths: { [path]: { get: { responses } } },
  ...(header && {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: header } } },
  }),
});
const show = (title, first, second) => {
  const { output } = merge([{ oas: first }, { oas: second, dispute: { prefix: "Second" } }]);
  console.log(title);
  for (const [path, { get }] of Object.entries(output.paths)) {
    const [requirement] = get.security ?? output.security ?? [];
    const names = Object.keys(requirement ?? {}).map((name) => output.components.securitySchemes[name].name);
    console.log(`  ${path} asks for ${names.join() || "nothing"}`);
  }
};
show("an open API, then one with a key:", describe("/open"), describe("/locked", "X-Second-Key"));
show("two APIs with a key each:", describe("/first", "X-First-Key"), describe("/second", "X-Second-Key"));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
an open API, then one with a key:
  /open asks for X-Second-Key
  /locked asks for X-Second-Key
two APIs with a key each:
  /first asks for X-First-Key
  /second asks for X-First-Key
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
