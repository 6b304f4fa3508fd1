#!/usr/bin/env bash
# uritemplate 0.3.4 encodes once more what is encoded already, in {+path} and {#path}.
# With + and # a value may have reserved characters and octets that are percent-encoded, which stay as they are (RFC
# 6570, sections 3.2.1, 3.2.3 and 3.2.4): that is what + is for, a path or a link that is known. One expects a%2Fb, as
# url-template and @std-uritemplate/std-uritemplate write it; a percent sign that encodes nothing becomes %25.
# It writes a%252Fb. Slashes of the same value stay.
# Hurt: clients that follow links by templates, as those of hypermedia APIs: the server looks for another name.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(uritemplate@0.3.4 url-template@3.1.1 @std-uritemplate/std-uritemplate@2.0.12)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { StdUriTemplate } from "@std-uritemplate/std-uritemplate";
import uritemplate from "uritemplate";
import { parseTemplate } from "url-template";

const readers = {
  uritemplate: (template, values) => uritemplate.parse(template).expand(values),
  "url-template": (template, values) => parseTemplate(template).expand(values),
  "std-uritemplate": (template, values) => StdUriTemplate.expand(template, values),
};
for (const template of ["{+path}", "{#path}", "{path}"]) {
  for (const path of ["/pets/a%2Fb", "50%"]) {
    const results = Object.entries(readers).map(([name, expand]) => `${name} ${expand(template, { path })}`);
    console.log(`${template}, ${path}: ${results.join(", ")}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{+path}, /pets/a%2Fb: uritemplate /pets/a%252Fb, url-template /pets/a%2Fb, std-uritemplate /pets/a%2Fb
{+path}, 50%: uritemplate 50%25, url-template 50%25, std-uritemplate 50%25
{#path}, /pets/a%2Fb: uritemplate #/pets/a%252Fb, url-template #/pets/a%2Fb, std-uritemplate #/pets/a%2Fb
{#path}, 50%: uritemplate #50%25, url-template #50%25, std-uritemplate #50%25
{path}, /pets/a%2Fb: uritemplate %2Fpets%2Fa%252Fb, url-template %2Fpets%2Fa%252Fb, std-uritemplate %2Fpets%2Fa%252Fb
{path}, 50%: uritemplate 50%25, url-template 50%25, std-uritemplate 50%25
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
