#!/usr/bin/env bash
# wretch 3.0.9 sends two media types in one Content-Type if the header was not written "Content-Type".
# Names of headers are case-insensitive (RFC 9110, section 5.1), and the Fetch standard and HTTP/2 write
# them in lower case. Its .json() keeps a JSON media type that was set before, so one expects
# { "content-type": "application/merge-patch+json" } to be kept as well.
# It finds the header and sets it again under another spelling; fetch joins the two:
# "application/merge-patch+json, application/merge-patch+json", which is no media type.
# Hurt: callers of JSON:API and of merge patches: servers answer 415 or 400.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(wretch@3.0.9)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import wretch from "wretch";

const sent = [];
const fetchAndNote = async (url, options) => {
  sent.push(new Request(url, options).headers.get("content-type"));
  return new Response();
};
const type = "application/merge-patch+json";
for (const name of ["Content-Type", "content-type", "CONTENT-TYPE"]) {
  await wretch("https://api.example/things")
    .fetchPolyfill(fetchAndNote)
    .headers({ [name]: type })
    .json({ size: 1 })
    .patch()
    .res();
  console.log(`${name}: ${type}, then .json(): ${sent.pop()}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Content-Type: application/merge-patch+json, then .json(): application/merge-patch+json
content-type: application/merge-patch+json, then .json(): application/merge-patch+json, application/merge-patch+json
CONTENT-TYPE: application/merge-patch+json, then .json(): application/merge-patch+json, application/merge-patch+json
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
