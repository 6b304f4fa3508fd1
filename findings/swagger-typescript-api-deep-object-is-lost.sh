#!/usr/bin/env bash
# swagger-typescript-api 13.13.0 sends "[object Object]" for a filter of the style deepObject.
# deepObject writes each property as filter[color]=red (OpenAPI 3.0.3, section 4.7.12.1),
# and the generated type of the parameter asks for exactly such an object.
# The generated client turns each query value into a string by a template, so that all that
# arrives is the text that JavaScript has for an object.
# Hurt: whoever filters by an object; the type checks, and the server sees no filter.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-typescript-api@13.13.0 tsx@4.23.15)
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

cat >api.json <<'END'
{
  "openapi": "3.0.3",
  "info": { "title": "Shop", "version": "1.0.0" },
  "paths": {
    "/items": {
      "get": {
        "operationId": "listItems",
        "parameters": [
          {
            "name": "filter",
            "in": "query",
            "style": "deepObject",
            "explode": true,
            "schema": { "type": "object", "properties": { "color": { "type": "string" } } }
          }
        ],
        "responses": { "200": { "description": "ok" } }
      }
    }
  }
}
END

cat >run.mts <<'END'
import { Api } from "./client/api.ts";
import { listen } from "./server.mjs";

const server = await listen((line: string) => console.log(line));
await new Api({ baseUrl: server.base }).items.listItems({ filter: { color: "red" } });
server.close();
END

npx swagger-typescript-api generate --path api.json --output client --name api.ts >generate.log
seen=$(npx tsx run.mts)
recorded=$(cat <<'END'
GET /items?filter=[object Object] no body
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
