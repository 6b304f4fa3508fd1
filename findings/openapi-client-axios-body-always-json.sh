#!/usr/bin/env bash
# openapi-client-axios 7.9.1 sends JSON where the document says a form.
# The keys of requestBody.content are the media types that the server takes (OpenAPI 3.1.1,
# section 4.8.13), and each operation here has one alone, so one expects the client to send
# that: it reads the document at run time, and axios can write both kinds of form.
# It never looks at the media type: an object goes out as application/json.
# Hurt: token endpoints of OAuth 2 and uploads; the server answers that a parameter is
# missing, or 415, and nothing points at the client.
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
const post = (operationId, mediaType) => ({
  operationId,
  requestBody: {
    required: true,
    content: { [mediaType]: { schema: { type: "object", properties: { code: { type: "string" } } } } },
  },
  responses: { 200: { description: "ok" } },
});
const definition = {
  openapi: "3.0.3",
  info: { title: "Login", version: "1.0.0" },
  servers: [{ url: server.base }],
  paths: {
    "/token": { post: post("getToken", "application/x-www-form-urlencoded") },
    "/files": { post: post("sendFile", "multipart/form-data") },
  },
};
const client = await new OpenAPIClientAxios({ definition }).init();
for (const name of ["getToken", "sendFile"]) {
  await client[name](null, { code: "a" });
  console.log(`${name}: ${told}`);
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
getToken: POST /token application/json
sendFile: POST /files application/json
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
