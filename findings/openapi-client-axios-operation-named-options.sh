#!/usr/bin/env bash
# openapi-client-axios 7.9.1 calls something else than the operation whose id is "options".
# Its client has a method for each operation, by operationId, which OpenAPI 3.1.1
# (section 4.8.10) leaves free but for being unique. So client.options() should ask for
# /options-of-a-car.
# The client is an axios instance, and where axios has a method of that name, it stays:
# client.options(), client.head() and client.request() send their own request to the root
# of the server, without an error. The neighbour that no axios method is called like works.
# Hurt: APIs that speak of options, heads or requests: calls succeed and do nothing of it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-client-axios@7.9.1 axios@1.21.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >server.mjs <<'END'
import { createServer } from "node:http";

/** A server on loopback that tells what it was asked. */
export async function listen(tell) {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const [type = "no body"] = (request.headers["content-type"] ?? "").split(";").filter(Boolean);
    tell(`${request.method} ${decodeURIComponent(request.url)} ${type}`);
    response.setHeader("content-type", "application/json");
    response.end("{}");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
END

cat >run.mjs <<'END'
import { OpenAPIClientAxios } from "openapi-client-axios";
import { listen } from "./server.mjs";

let told;
const server = await listen((line) => (told = line));
const operation = (operationId) => ({ operationId, responses: { 200: { description: "ok" } } });
const definition = {
  openapi: "3.0.3",
  info: { title: "Cars", version: "1.0.0" },
  servers: [{ url: server.base }],
  paths: {
    "/options-of-a-car": { get: operation("options") },
    "/head-of-a-team": { get: operation("head") },
    "/request-of-a-driver": { get: operation("request") },
    "/requests-of-drivers": { get: operation("requests") },
  },
};
const client = await new OpenAPIClientAxios({ definition }).init();
for (const name of ["options", "head", "request", "requests"]) {
  await client[name]();
  console.log(`${name}: ${told}`);
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
options: OPTIONS / no body
head: HEAD / no body
request: GET / no body
requests: GET /requests-of-drivers no body
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
