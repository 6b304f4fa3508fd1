#!/usr/bin/env bash
# openapi-snippet 0.14.0 prints an invented body where the description shows one, and none for other media types.
# The "example" of a media type is an example of that body, and takes precedence over one that the schema gives
# ("Media Type Object" of OpenAPI 3.0.3); the key of "content" is any media type ("Request Body Object").
# One expects {"size": 42} in each request below.
# The example isn't looked at: {"size":0} is made up from the schema. For vendor JSON and text the request
# has no body and no header at all.
# Hurt: readers who copy the request: the server refuses it, or does what nobody asked for.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-snippet@0.14.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { getEndpointSnippets } = require("openapi-snippet");

const object = { type: "object", properties: { size: { type: "integer" } } };
const show = (title, mediaType, content) => {
  const document = {
    openapi: "3.0.3",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://api.example" }],
    paths: { "/things": { post: { requestBody: { content: { [mediaType]: content } }, responses: { 204: { description: "none" } } } } },
  };
  const { snippets } = getEndpointSnippets(document, "/things", "post", ["shell_curl"]);
  console.log(`${title}:`);
  console.log(snippets[0].content.replace(/^/gm, "  "));
};
show("an example of the schema", "application/json", { schema: { ...object, example: { size: 42 } } });
show("an example of the body", "application/json", { schema: object, example: { size: 42 } });
show("vendor JSON", "application/vnd.things+json", { schema: object, example: { size: 42 } });
show("text", "text/plain", { schema: { type: "string" }, example: "42" });
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
an example of the schema:
  curl --request POST \
    --url https://api.example/things \
    --header 'content-type: application/json' \
    --data '{"size":42}'
an example of the body:
  curl --request POST \
    --url https://api.example/things \
    --header 'content-type: application/json' \
    --data '{"size":0}'
vendor JSON:
  curl --request POST \
    --url https://api.example/things
text:
  curl --request POST \
    --url https://api.example/things
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
