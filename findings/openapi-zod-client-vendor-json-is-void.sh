#!/usr/bin/env bash
# openapi-zod-client 1.18.3 calls an answer of vendor JSON, of text or of bytes no answer.
# application/vnd.api+json is JSON by its suffix (RFC 6839), and other media types have a schema too. One
# expects the documented type, or an answer that is let through.
# The generator takes application/json alone, without a parameter, and gives z.void() to the rest without
# a word: the validator refuses every answer but undefined. So JSON:API, CSV and downloads can't be
# received by a client that validates, as @zodios/core does unless told otherwise.
# Hurt: clients of such APIs: each call fails with a validation error though the server answers as
# documented.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-zod-client@1.18.3 zod@3.25.76 @zodios/core@10.9.6 axios@1.21.1 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const run = (name, ...args) => execFileSync(`node_modules/.bin/${name}`, args, { stdio: "ignore" });
const thing = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
const types = {
  "application/json": thing,
  "application/json; charset=utf-8": thing,
  "application/vnd.api+json": thing,
  "text/csv": { type: "string" },
  "application/octet-stream": { type: "string", format: "binary" },
};
const paths = Object.entries(types).map(([type, schema], index) => [
  `/things${index}`,
  { get: { responses: { 200: { description: "ok", content: { [type]: { schema } } } } } },
]);
writeFileSync(
  "spec.json",
  JSON.stringify({ openapi: "3.0.3", info: { title: "T", version: "1" }, paths: Object.fromEntries(paths) }),
);
run("openapi-zod-client", "spec.json", "--output", "client.ts");
run("esbuild", "client.ts", "--bundle", "--format=esm", "--platform=node", "--outfile=client.mjs", "--external:axios");
const { api } = await import("./client.mjs");
const values = { object: { id: "1" }, string: "id;name" };
for (const [index, [type, schema]] of Object.entries(types).entries()) {
  const { response } = api.api.find(({ path }) => path === `/things${index}`);
  const value = values[schema.type];
  const verdict = response.safeParse(value).success ? "taken" : "refused";
  console.log(`${type}: ${response.constructor.name}; ${JSON.stringify(value)} is ${verdict}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
application/json: _ZodObject; {"id":"1"} is taken
application/json; charset=utf-8: ZodVoid; {"id":"1"} is refused
application/vnd.api+json: ZodVoid; {"id":"1"} is refused
text/csv: ZodVoid; "id;name" is refused
application/octet-stream: ZodVoid; "id;name" is refused
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
