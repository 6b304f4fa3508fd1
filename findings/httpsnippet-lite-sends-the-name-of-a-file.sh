#!/usr/bin/env bash
# httpsnippet-lite 3.0.5 prints Python that sends "open('pet.txt', 'rb')" as the file, and drops repeated fields.
# A HAR lists the fields of a form, of which several may have one name, and files by their names (HAR 1.2, "postData",
# "params"). One expects a snippet that sends each field and what is in the file, as the one for curl does.
# The call that opens the file stands in quotes, so that these words are sent; two fields of a name become the last one,
# in Python with a file, and in Node with "set" instead of "append". A body of JSON that is 0 is not sent at all.
# Hurt: those who copy examples from documentation: the server takes the request and stores the wrong thing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(httpsnippet-lite@3.0.5)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { HTTPSnippet } from "httpsnippet-lite";

const tags = [{ name: "tag", value: "cat" }, { name: "tag", value: "small" }];
const bodies = {
  form: { mimeType: "application/x-www-form-urlencoded", params: tags },
  file: { mimeType: "multipart/form-data", params: [...tags, { name: "photo", fileName: "pet.txt", contentType: "text/plain" }] },
  zero: { mimeType: "application/json", text: "0" },
};
for (const [name, postData] of Object.entries(bodies)) {
  for (const [target, client] of [["shell", "curl"], ["python", "requests"], ["node", "fetch"]]) {
    const request = { method: "POST", url: "https://pets.example/", httpVersion: "HTTP/1.1", headers: [], queryString: [], cookies: [] };
    const snippet = await new HTTPSnippet({ ...request, headersSize: 0, bodySize: 0, postData }).convert(target, client);
    const lines = snippet.split("\n").filter((line) => /\btag\b|photo|--data|= requests|options =/u.test(line));
    console.log(`${name}, ${target}:\n${lines.map((line) => `  ${line.trim()}`).join("\n")}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
form, shell:
  --data tag=cat \
  --data tag=small
form, python:
  payload = { "tag": ["cat", "small"] }
  response = requests.post(url, data=payload)
form, node:
  encodedParams.set('tag', 'cat');
  encodedParams.set('tag', 'small');
  const options = {method: 'POST', body: encodedParams};
file, shell:
  --form tag=cat \
  --form tag=small \
  --form photo=@pet.txt
file, python:
  files = { "photo": "open('pet.txt', 'rb')" }
  payload = { "tag": "small" }
  response = requests.post(url, data=payload, files=files)
file, node:
  formData.append('tag', 'cat');
  formData.append('tag', 'small');
  formData.append('photo', fs.createReadStream('pet.txt'));
  const options = {method: 'POST'};
zero, shell:
  --data 0
zero, python:
  response = requests.post(url)
zero, node:
  const options = {method: 'POST'};
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
