#!/usr/bin/env bash
# @kubb/plugin-client 4.39.3 sends JSON as text/plain, and a form as JSON.
# The key of requestBody.content is the media type that the server takes (OpenAPI 3.0.3, "Request Body Object"). One
# expects a call to say application/json for JSON, which fetch doesn't do by itself for a
# string, and to write a form as a form.
# The client of fetch gives no content type for JSON, so text/plain is sent. A urlencoded form has the
# right name, but its body is JSON.
# Hurt: each call with a body: servers answer 415, or read no field at all from a login or token request.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@kubb/core@4.39.3 @kubb/plugin-oas@4.39.3 @kubb/plugin-ts@4.39.3 @kubb/plugin-client@4.39.3 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import ts from "typescript";

const operation = (operationId, mediaType) => ({
  operationId,
  requestBody: {
    required: true,
    content: { [mediaType]: { schema: { type: "object", properties: { user: { type: "string" } } } } },
  },
  responses: { 204: { description: "none" } },
});
const document = {
  openapi: "3.0.3",
  info: { title: "Login", version: "1" },
  paths: {
    "/user": { put: operation("putUser", "application/json") },
    "/token": { post: operation("getToken", "application/x-www-form-urlencoded") },
  },
};
writeFileSync("api.json", JSON.stringify(document));
await build({
  config: {
    root: process.cwd(),
    input: { path: "./api.json" },
    output: { path: "./made", clean: true, format: false, lint: false },
    plugins: [pluginOas({ validate: false }), pluginTs(), pluginClient({ client: "fetch" })],
  },
});
globalThis.fetch = async (address, options) => {
  const request = new Request(`https://api.example${address}`, options);
  console.log(`${request.headers.get("content-type")}: ${await request.text()}`);
  return new Response(null, { status: 204 });
};
for (const name of ["putUser", "getToken"]) {
  const code = ts.transpile(readFileSync(`made/clients/${name}.ts`, "utf8"), { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext });
  writeFileSync(`${name}.mjs`, code);
  const calls = await import(`./${name}.mjs`);
  await calls[name]({ user: "a b" });
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
text/plain;charset=UTF-8: {"user":"a b"}
application/x-www-form-urlencoded: {"user":"a b"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
