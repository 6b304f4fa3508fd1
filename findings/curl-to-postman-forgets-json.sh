#!/usr/bin/env bash
# curl-to-postmanv2 1.8.4 makes a GET without a body of curl --json, and two fields of one that is encoded.
# --json sends its text by POST as JSON, --data-urlencode "a=x&y" one field whose value is "x&y", and -G puts the data
# into the address and sends no body (curl's manual). One expects requests that send the same.
# --json is a GET of nothing. The field is cut at "&". With -G the data is sent twice: in the address and as a form.
# Hurt: those who import the examples of an API's documentation, where --json is usual now.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(curl-to-postmanv2@1.8.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import converter from "curl-to-postmanv2";

const commands = [
  `curl https://pets.example/ -d name=Rex`,
  `curl https://pets.example/ --json '{"name":"Rex"}'`,
  `curl https://pets.example/ --data-urlencode 'name=Rex&Tom'`,
  `curl -G https://pets.example/ -d name=Rex`,
  `curl https://pets.example/ --url-query name=Rex`,
];
for (const data of commands) {
  const { output } = await new Promise((resolve, reject) =>
    converter.convert({ type: "string", data }, (error, result) => (error ? reject(error) : resolve(result))),
  );
  const { method, url, header, body } = output[0].data;
  console.log(`${data}:\n  ${JSON.stringify({ method, url, header, body })}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
curl https://pets.example/ -d name=Rex:
  {"method":"POST","url":"https://pets.example/","header":[],"body":{"mode":"urlencoded","urlencoded":[{"type":"text","key":"name","value":"Rex"}]}}
curl https://pets.example/ --json '{"name":"Rex"}':
  {"method":"GET","url":"https://pets.example/","header":[],"body":{}}
curl https://pets.example/ --data-urlencode 'name=Rex&Tom':
  {"method":"POST","url":"https://pets.example/","header":[],"body":{"mode":"urlencoded","urlencoded":[{"type":"text","key":"name","value":"Rex"},{"type":"text","key":"Tom","value":""}]}}
curl -G https://pets.example/ -d name=Rex:
  {"method":"GET","url":"https://pets.example/?name=Rex","header":[],"body":{"mode":"urlencoded","urlencoded":[{"type":"text","key":"name","value":"Rex"}]}}
curl https://pets.example/ --url-query name=Rex:
  {"method":"GET","url":"https://pets.example/","header":[],"body":{}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
