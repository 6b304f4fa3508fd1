#!/usr/bin/env bash
# oazapfts 7.5.0 asks for a cookie and sends nothing of it.
# A cookie is one of the four places of a parameter (OpenAPI 3.0.3, "Parameter Locations"). Where a
# generator offers it as an argument, one expects it to be sent, or not to be offered where the platform
# forbids that.
# The function has a required argument "session" of which its body makes no use: what is sent is the
# same with and without it. It compiles.
# Hurt: callers of APIs with a session: the call is made without it, and the server answers 401.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(oazapfts@7.5.0 @oazapfts/runtime@1.2.0 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const run = (name, ...args) => execFileSync(`node_modules/.bin/${name}`, args, { stdio: "ignore" });
writeFileSync(
  "spec.json",
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://api.example" }],
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          parameters: [{ name: "session", in: "cookie", required: true, schema: { type: "string" } }],
          responses: { 204: { description: "none" } },
        },
      },
    },
  }),
);
run("oazapfts", "spec.json", "client.ts");
const code = readFileSync("client.ts", "utf8");
console.log(code.slice(code.indexOf("export function listThings")).trim());
run("esbuild", "client.ts", "--bundle", "--format=esm", "--outfile=client.mjs");
globalThis.fetch = async (url, { headers } = {}) => {
  const sent = [...new Headers(headers)].map(([name, value]) => `${name}: ${value}`);
  console.log(`sent to ${url} with ${sent.join(", ") || "no header"}`);
  return new Response(null, { status: 204 });
};
const { listThings } = await import("./client.mjs");
await listThings({ session: "s3ss10n" });
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
export function listThings(session: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText("/things", {
        ...opts
    });
}
sent to https://api.example/things with no header
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
