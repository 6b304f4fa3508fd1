#!/usr/bin/env bash
# curlconverter 4.12.0 writes a HAR without the form, and JavaScript that can't make its file.
# -F name=value is a part of a multipart/form-data body (curl's manual); HAR has postData.params for it, with fileName
# (HAR 1.2, "params"), and File of the web is made with new (W3C File API, section 4). One expects a request with the
# form. toHarString gives a POST without a body and says nothing; toHarStringWarn alone has a warning. The JavaScript
# calls File as a function, which throws a TypeError.
# Hurt: whoever turns commands of a documentation into fixtures for HAR tools, or into snippets.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(curlconverter@4.12.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { toHarString, toJavaScript } from "curlconverter";

const { method, headers, postData } = JSON.parse(toHarString("curl https://pets.example -F name=Rex -F age=3")).log.entries[0].request;
console.log(JSON.stringify({ method, headers, postData }));
console.log(JSON.stringify(JSON.parse(toHarString("curl https://pets.example -d name=Rex")).log.entries[0].request.postData));

const code = toJavaScript("curl https://pets.example -F photo=@rex.png");
console.log(code);
const run = new Function("fetch", code);
try {
  run(() => {});
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"method":"POST","headers":[]}
{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"name","value":"Rex"}]}
const form = new FormData();
form.append('photo', File(['<data goes here>'], 'rex.png'));

fetch('https://pets.example', {
  method: 'POST',
  body: form
});

TypeError: Class constructor File cannot be invoked without 'new'
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
