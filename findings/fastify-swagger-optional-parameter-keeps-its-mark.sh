#!/usr/bin/env bash
# @fastify/swagger 9.9.3 leaves the question mark of an optional parameter in the path that it documents.
# Fastify serves "/pets/:id?" as /pets and /pets/1 (its documentation, "Routes", "Url building"). A path of OpenAPI is
# appended to the address of the server, its template filled in, and the query is no part of it (OpenAPI 3.0.3, "Paths
# Object"). One expects /pets/{id}, or both paths.
# The path is "/pets/{id}?", and the parameter is required. A request for it as documented ends in an empty query.
# Hurt: whoever generates clients of a Fastify server: paths don't match those of proxies, mocks and drift checks.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@fastify/swagger@9.9.3 fastify@5.12.8)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import swagger from "@fastify/swagger";
import Fastify from "fastify";

const app = Fastify();
await app.register(swagger, { openapi: { openapi: "3.0.3", info: { title: "Pets", version: "1" } } });
const params = { type: "object", properties: { id: { type: "string" } } };
app.get("/pets/:id?", { schema: { params } }, async (request) => request.params);
app.get("/owners/:id", { schema: { params } }, async (request) => request.params);
await app.ready();
for (const url of ["/pets", "/pets/1"]) console.log(`${url}: ${(await app.inject(url)).statusCode}`);
for (const [path, { get }] of Object.entries(app.swagger().paths)) {
  console.log(path, JSON.stringify(get.parameters.map(({ name, required }) => ({ name, required }))));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/pets: 200
/pets/1: 200
/pets/{id}? [{"name":"id","required":true}]
/owners/{id} [{"name":"id","required":true}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
