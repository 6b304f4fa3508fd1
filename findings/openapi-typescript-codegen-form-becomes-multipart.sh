#!/usr/bin/env bash
# openapi-typescript-codegen 0.31.0 sends a urlencoded form as multipart/form-data.
# application/x-www-form-urlencoded and multipart/form-data are two media types, and the
# operation takes the first alone (OpenAPI 3.0.3, section 4.7.13).
# The generated function hands the body over as formData, of which its request core always
# makes a FormData; fetch then writes multipart, whatever the document says.
# Hurt: token endpoints of OAuth 2 (RFC 6749, appendix B, takes urlencoded alone) and every
# server that reads the form by its media type.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-typescript-codegen@0.31.0 tsx@4.23.15)
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
  "info": { "title": "Login", "version": "1.0.0" },
  "paths": {
    "/token": {
      "post": {
        "operationId": "getToken",
        "requestBody": {
          "required": true,
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": { "type": "object", "properties": { "code": { "type": "string" } } }
            }
          }
        },
        "responses": { "200": { "description": "ok" } }
      }
    }
  }
}
END

cat >run.mts <<'END'
import { DefaultService, OpenAPI } from "./client/index.ts";
import { listen } from "./server.mjs";

const server = await listen((line: string) => console.log(line));
OpenAPI.BASE = server.base;
await DefaultService.getToken({ code: "a" });
server.close();
END

npx openapi --input api.json --output client >generate.log
seen=$(npx tsx run.mts)
recorded=$(cat <<'END'
POST /token multipart/form-data
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
