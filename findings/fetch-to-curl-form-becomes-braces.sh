#!/usr/bin/env bash
# fetch-to-curl 0.6.0 prints "{}" for the body of a form, and numbers for the names of headers.
# It takes what fetch takes. A body may be a URLSearchParams, and headers may be a list of pairs (Fetch, "BodyInit" and
# "HeadersInit"). One expects "grant_type=..." behind --data, as fetch sends it, and the names of the pairs.
# The body is printed as "{}" and without its content type; the pair becomes a header "0" with the value "accept,...".
# Hurt: debug output and documentation made of requests: the command that is shown asks for something else.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(fetch-to-curl@0.6.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { fetchToCurl } from "fetch-to-curl";

const url = "https://api.example/token";
const form = { method: "POST", body: new URLSearchParams({ grant_type: "client_credentials" }) };
const pairs = { headers: [["accept", "application/json"]] };
for (const init of [form, pairs]) {
  const request = new Request(url, init);
  const sent = [request.method, ...[...request.headers].map((pair) => pair.join(": ")), await request.text()];
  console.log(`fetch sends: ${sent.filter(Boolean).join(" | ")}`);
  console.log(`printed: ${fetchToCurl(url, init)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
fetch sends: POST | content-type: application/x-www-form-urlencoded;charset=UTF-8 | grant_type=client_credentials
printed: curl 'https://api.example/token' -X POST --data-binary '{}'
fetch sends: GET | accept: application/json
printed: curl 'https://api.example/token' -H "0: accept,application/json"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
