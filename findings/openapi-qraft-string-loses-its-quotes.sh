#!/usr/bin/env bash
# @openapi-qraft/react 2.14.1 sends a JSON string without its quotes, and names vendor JSON wrongly.
# A JSON body that is a string is written with quotes: "hey" (RFC 8259, section 7). The content type of a body is a
# key of requestBody.content (OpenAPI 3.1.1, section 4.8.13); application/vnd.things+json is JSON by its suffix
# (RFC 6839, section 3.1), and the operation names no other.
# The client sends hey as application/json, which isn't JSON, and an object of the vendor's type under
# application/json, which the description doesn't have.
# Hurt: APIs with a body of one value, and those with media types of their own: the server answers 400 or 415.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@openapi-qraft/react@2.14.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { requestFn } from "@openapi-qraft/react";

const note = async (url, { headers, body }) => {
  console.log(`  sent as ${headers.get("content-type")}: ${body}`);
  return new Response(null, { status: 204 });
};
for (const mediaType of ["application/json", "application/vnd.things+json"]) {
  for (const body of [{ name: "hey" }, "hey"]) {
    console.log(`${mediaType}, ${JSON.stringify(body)}`);
    const schema = { method: "put", url: "/name", mediaType: [mediaType] };
    await requestFn(schema, { baseUrl: "https://api.example", body, parameters: {} }, { fetch: note });
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
application/json, {"name":"hey"}
  sent as application/json: {"name":"hey"}
application/json, "hey"
  sent as application/json: hey
application/vnd.things+json, {"name":"hey"}
  sent as application/json: {"name":"hey"}
application/vnd.things+json, "hey"
  sent as text/plain: hey
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
