#!/usr/bin/env bash
# openapi-fetch 0.17.0 gives no error for a failed answer that has no body.
# The result is a union of data and error, and "if (error)" is how one asks which.
# One expects a 500 to fill error whatever its body is: OpenAPI 3.1 lets a Response
# Object have no content at all ("Response Object", content is optional).
# With Content-Length: 0 both data and error are undefined, so a failed call passes
# the check and looks like a success without content. A body that is an empty JSON
# string or 0 does the same: only response.ok tells.
# Hurt: callers of clients typed by openapi-typescript that test error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-fetch@0.17.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import createClient from "openapi-fetch";

const answers = {
  "empty body": () => new Response(null, { status: 500, headers: { "Content-Length": "0" } }),
  "with body": () => Response.json({ title: "broken" }, { status: 500 }),
};
for (const [name, answer] of Object.entries(answers)) {
  const client = createClient({ baseUrl: "https://api.example.com", fetch: async () => answer() });
  const { data, error, response } = await client.GET("/things");
  console.log(`${name}: status ${response.status}, data ${data}, error ${error ? "set" : error}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
empty body: status 500, data undefined, error undefined
with body: status 500, data undefined, error set
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
