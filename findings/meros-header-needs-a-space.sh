#!/usr/bin/env bash
# meros 1.3.2 reads a header of a part only if a space stands behind the colon.
# A header is a name, a colon and a value; a space behind the colon is usual but needn't be there (RFC 9112, section 5;
# RFC 5322, section 2.2, for the parts of a multipart message). One expects the JSON below to be parsed each time.
# The whole line becomes the name of a header without a value. The part counts as no JSON, and is handed out as text.
# Hurt: readers of streamed answers (GraphQL @defer, batches): from a server that saves the space come strings.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(meros@1.3.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { meros } from "meros/browser";

for (const space of [" ", ""]) {
  const body = `--part\r\nContent-Type:${space}application/json\r\n\r\n{"id":1}\r\n--part--\r\n`;
  const response = new Response(body, { headers: { "content-type": "multipart/mixed; boundary=part" } });
  for await (const { json, headers, body: value } of await meros(response)) {
    console.log(`Content-Type:${space}application/json -> json ${json}, ${JSON.stringify(headers)}, ${JSON.stringify(value)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Content-Type: application/json -> json true, {"content-type":"application/json"}, {"id":1}
Content-Type:application/json -> json false, {"content-type:application/json":""}, "{\"id\":1}"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
