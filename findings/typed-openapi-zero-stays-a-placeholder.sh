#!/usr/bin/env bash
# typed-openapi 2.2.7 sends the placeholder of a path instead of the number 0, and of names with a hyphen.
# A path parameter may be any integer and have any name (OpenAPI 3.0.3, "Path Templating"): one expects
# "/pages/0" and "/pages/a1".
# The generated client fills {name} where the name is of letters, digits and underscores and the value is
# truthy: 0 and false leave "{page}" in the path, and {page-id} is never filled. Types say nothing, and
# no error comes; the request goes to the literal braces.
# Hurt: whoever pages from 0 or calls an API with names such as "user-id": a 404 that nothing explains.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(typed-openapi@2.2.7 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const run = (name, ...args) => execFileSync(`node_modules/.bin/${name}`, args, { stdio: "ignore" });
const describe = (name, type) => ({
  get: {
    parameters: [{ name, in: "path", required: true, schema: { type } }],
    responses: { 200: { description: "ok", content: { "application/json": { schema: {} } } } },
  },
});
writeFileSync(
  "spec.json",
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Pages", version: "1" },
    paths: {
      "/pages/{page}": describe("page", "integer"),
      "/flags/{on}": describe("on", "boolean"),
      "/users/{user-id}": describe("user-id", "string"),
    },
  }),
);
run("typed-openapi", "spec.json", "--output", "client.ts");
run("esbuild", "client.ts", "--format=esm", "--outfile=client.mjs");
const { createApiClient } = await import("./client.mjs");
const client = createApiClient(
  {
    fetch: async ({ url }) => {
      console.log(`  sent to ${decodeURIComponent(url.pathname)}`);
      return Response.json({});
    },
  },
  "https://api.example",
);
const calls = [
  ["/pages/{page}", { page: 1 }],
  ["/pages/{page}", { page: 0 }],
  ["/flags/{on}", { on: true }],
  ["/flags/{on}", { on: false }],
  ["/users/{user-id}", { "user-id": "a1" }],
];
for (const [path, values] of calls) {
  console.log(`${path} with ${JSON.stringify(values)}`);
  await client.get(path, { path: values });
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/pages/{page} with {"page":1}
  sent to /pages/1
/pages/{page} with {"page":0}
  sent to /pages/{page}
/flags/{on} with {"on":true}
  sent to /flags/true
/flags/{on} with {"on":false}
  sent to /flags/{on}
/users/{user-id} with {"user-id":"a1"}
  sent to /users/{user-id}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
