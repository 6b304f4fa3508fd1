#!/usr/bin/env bash
# oazapfts 7.5.0 generates a client that does not compile for a list in a path or in a header.
# A path parameter of style "simple", the default, may be a list: "a,b" (OpenAPI 3.0.3, "Style Values"),
# and a header too. One expects types that fit the code beside them.
# The path is written by encodeURIComponent(ids), with ids: string[], and the header takes no list:
# two errors of the compiler under "strict". Built without types, the comma between the values of the
# path is encoded like one within a value, so that ["a,b", "c"] and ["a", "b,c"] are one request.
# Hurt: APIs that take several ids in a path: the build fails, and with the check switched off servers
# see one id.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(oazapfts@7.5.0 @oazapfts/runtime@1.2.0 typescript@5.9.3 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const run = (name, ...args) => {
  try {
    return execFileSync(`node_modules/.bin/${name}`, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    return error.stdout;
  }
};
const list = { type: "array", items: { type: "string" } };
writeFileSync(
  "spec.json",
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://api.example" }],
    paths: {
      "/things/{ids}": {
        get: {
          operationId: "getThings",
          parameters: [
            { name: "ids", in: "path", required: true, schema: list },
            { name: "X-Parts", in: "header", schema: list },
          ],
          responses: { 204: { description: "none" } },
        },
      },
    },
  }),
);
run("oazapfts", "spec.json", "client.ts");
const options = "--noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler";
for (const line of run("tsc", ...options.split(" "), "client.ts").split("\n"))
  if (line.startsWith("client.ts")) console.log(line.replace(/\(.*?\)/, ""));

run("esbuild", "client.ts", "--bundle", "--format=esm", "--outfile=client.mjs");
globalThis.fetch = async (url) => {
  console.log(`sent to ${url}`);
  return new Response(null, { status: 204 });
};
const { getThings } = await import("./client.mjs");
await getThings(["a,b", "c"]);
await getThings(["a", "b,c"]);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
client.ts: error TS2345: Argument of type 'string[]' is not assignable to parameter of type 'string | number | boolean'.
client.ts: error TS2345: Argument of type '{ "X-Parts": string[] | undefined; }' is not assignable to parameter of type 'CustomHeaders | HeadersInit | undefined'.
sent to https://api.example/things/a%2Cb%2Cc
sent to https://api.example/things/a%2Cb%2Cc
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
