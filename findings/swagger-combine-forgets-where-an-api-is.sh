#!/usr/bin/env bash
# swagger-combine 1.4.0 joins descriptions and forgets the address and the media types of each.
# "basePath" stands before each path of a document, and its "consumes" and "produces" hold for each operation that names
# none (Swagger 2.0, "Swagger Object"). One expects /v1/cats and /v2/dogs, with their media types at the operations,
# where the keys of a document are put, too. The paths are /cats and /dogs, and nothing says XML any more.
# Hurt: gateways and pages of documentation made of several services: each call goes to another address.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-combine@1.4.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { writeFileSync } from "node:fs";
import combine from "swagger-combine";

const api = (name, rest) => {
  const operation = { operationId: name, responses: { 200: { description: "ok" } } };
  const paths = { [`/${name}`]: { get: operation } };
  writeFileSync(`${name}.json`, JSON.stringify({ swagger: "2.0", info: { title: name, version: "1" }, paths, ...rest }));
  return { url: `${name}.json` };
};
const key = { type: "apiKey", in: "header", name: "Key" };
const apis = [
  api("cats", { basePath: "/v1", produces: ["application/xml"] }),
  api("dogs", { basePath: "/v2", securityDefinitions: { key }, security: [{ key: [] }] }),
];
const { basePath, paths } = await combine({ swagger: "2.0", info: { title: "Pets", version: "1" }, apis });
console.log(`basePath: ${basePath}`);
for (const [path, { get }] of Object.entries(paths)) console.log(`${path}: ${JSON.stringify(get)}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
basePath: undefined
/cats: {"operationId":"cats","responses":{"200":{"description":"ok"}}}
/dogs: {"operationId":"dogs","responses":{"200":{"description":"ok"}},"security":[{"key":[]}]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
