#!/usr/bin/env bash
# har-to-k6 0.14.16 sends the last value of a repeated query parameter twice, and joins a repeated form field.
# "queryString" of HAR lists the parameters that the URL has, and "params" of "postData" the fields of a form, each
# with each of its values (HAR 1.2, "queryString" and "params"). One expects the recorded request.
# "tag=a&tag=b" becomes "tag=a&tag=b&tag=b" in the query and "tag=a%2Cb" in a form. A name that stands once is right.
# Hurt: load tests of APIs with filters or forms: they measure other requests than those that were recorded.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(har-to-k6@0.14.16)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import harToK6 from "har-to-k6";

const pairs = [["tag", "a"], ["tag", "b"]].map(([name, value]) => ({ name, value }));
const form = { mimeType: "application/x-www-form-urlencoded", params: pairs };
const request = (url, more) => ({ method: "POST", url, httpVersion: "HTTP/1.1", cookies: [], headers: [], queryString: [], headersSize: -1, bodySize: -1, ...more });
const requests = [
  request("https://api.example/pets?tag=a", { queryString: pairs.slice(0, 1) }),
  request("https://api.example/pets?tag=a&tag=b", { queryString: pairs }),
  request("https://api.example/pets", { postData: form }),
];
const entries = requests.map((one) => ({
  startedDateTime: "2024-01-01T00:00:00.000Z",
  time: 0,
  request: one,
  response: { status: 200, statusText: "OK", httpVersion: "HTTP/1.1", cookies: [], headers: [], content: { size: 0, mimeType: "text/plain" }, redirectURL: "", headersSize: -1, bodySize: -1 },
  cache: {},
  timings: { send: 0, wait: 0, receive: 0 },
}));
const { main } = await harToK6.liHARToK6Script({ log: { version: "1.2", creator: { name: "recorder", version: "1" }, entries } });
for (const line of main.split("\n")) if (/^\s*('http|'tag|response = http)/.test(line)) console.log(line.trim());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
response = http.post('https://api.example/pets?tag=a')
response = http.post('https://api.example/pets?tag=a&tag=b&tag=b')
response = http.post('https://api.example/pets', 'tag=a%2Cb', {
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
