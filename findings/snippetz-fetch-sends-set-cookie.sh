#!/usr/bin/env bash
# @scalar/snippetz 0.10.11 prints a fetch that sends Set-Cookie, the last field of a name, and {} for a body of 0.
# A cookie of a request is sent as Cookie; Set-Cookie is a header of answers (RFC 6265, section 4). A HAR may have
# several fields of one name, and JSON may be 0, false or null (HAR 1.2; RFC 8259, section 2). One expects what the
# snippet of the same package for curl sends. The fetch has "Set-Cookie", one of two tags, and an empty object for each
# of these.
# Hurt: those who copy examples from documentation: they are not signed in, and store less than they sent.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@scalar/snippetz@0.10.11)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { snippetz } from "@scalar/snippetz";

const json = (text) => ({ method: "POST", postData: { mimeType: "application/json", text } });
const tags = [{ name: "tag", value: "cat" }, { name: "tag", value: "small" }];
const requests = {
  cookie: { cookies: [{ name: "session", value: "7" }] },
  form: { method: "POST", postData: { mimeType: "application/x-www-form-urlencoded", params: tags } },
  number: json("0"),
  false: json("false"),
  object: json('{"cats":0}'),
};
for (const [name, request] of Object.entries(requests)) {
  const har = { method: "GET", url: "https://pets.example/", httpVersion: "HTTP/1.1", headers: [], queryString: [], cookies: [], headersSize: 0, bodySize: 0 };
  for (const [target, client] of [["shell", "curl"], ["js", "fetch"]]) {
    const snippet = snippetz().print(target, client, { ...har, ...request });
    console.log(`${name}, ${client}: ${snippet.replace(/\s+/gu, " ")}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
cookie, curl: curl https://pets.example/ \ --cookie 'session=7'
cookie, fetch: fetch('https://pets.example/', { headers: { 'Set-Cookie': 'session=7' } })
form, curl: curl https://pets.example/ \ --request POST \ --data-urlencode 'tag=cat' \ --data-urlencode 'tag=small'
form, fetch: fetch('https://pets.example/', { method: 'POST', body: new URLSearchParams({ tag: 'small' }) })
number, curl: curl https://pets.example/ \ --request POST \ --data '0'
number, fetch: fetch('https://pets.example/', { method: 'POST', body: JSON.stringify({}) })
false, curl: curl https://pets.example/ \ --request POST \ --data 'false'
false, fetch: fetch('https://pets.example/', { method: 'POST', body: JSON.stringify({}) })
object, curl: curl https://pets.example/ \ --request POST \ --data '{ "cats": 0 }'
object, fetch: fetch('https://pets.example/', { method: 'POST', body: JSON.stringify({ cats: 0 }) })
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
