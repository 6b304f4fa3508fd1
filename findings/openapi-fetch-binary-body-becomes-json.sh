#!/usr/bin/env bash
# openapi-fetch 0.17.0 sends the bytes of a binary body as a JSON object.
# One expects that a body of an operation whose request content is
# application/octet-stream (OpenAPI 3.1, "Media Type Object", binary data without
# a schema) goes out as it is when the caller names that content type, and that a
# text/plain body goes out without quotation marks: the client knows the type.
# It looks at the content type only to tell URL-encoded forms apart: all else, bytes and
# plain text too, goes through JSON.stringify under the header that says otherwise.
# Hurt: who uploads files or text with a client that type-checks. A bodySerializer
# of one's own is needed for each such operation.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-fetch@0.17.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import createClient from "openapi-fetch";

const fetch = async (request) => {
  console.log(request.headers.get("content-type"), "->", await request.text());
  return new Response(null, { status: 204 });
};
const client = createClient({ baseUrl: "https://api.example.com", fetch });

const bytes = new Uint8Array([104, 105]);
await client.PUT("/file", { body: bytes, headers: { "Content-Type": "application/octet-stream" } });
await client.PUT("/note", { body: "hi", headers: { "Content-Type": "text/plain" } });
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
application/octet-stream -> {"0":104,"1":105}
text/plain -> "hi"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
