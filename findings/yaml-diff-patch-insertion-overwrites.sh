#!/usr/bin/env bash
# yaml-diff-patch 2.0.0 overwrites an item where a JSON Patch inserts one, and misses keys that are numbers.
# "add" with an index inserts: what stood there moves up by one (RFC 6902, section 4.1). A key 200 of YAML is the member
# "200" of the object that the document is, which the library compares; OpenAPI files are full of them.
# The item at the index is gone. Below a number nothing can be replaced, and a removal is silently not done.
# Hurt: tools that edit OpenAPI files and keep the comments: a tag or an answer too few, or one too many.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(yaml-diff-patch@2.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { yamlOverwrite, yamlPatch } from "yaml-diff-patch";

console.log(yamlPatch("tags:\n  - cats\n  - dogs\n", [{ op: "add", path: "/tags/0", value: "birds" }]));
for (const key of ["200", '"200"']) {
  const answers = `responses:\n  ${key}:\n    description: ok\n  default:\n    description: error\n`;
  console.log(`remove ${key}: ${JSON.stringify(yamlOverwrite(answers, { responses: { default: { description: "error" } } }))}`);
  try {
    const changed = yamlOverwrite(answers, { responses: { 200: { description: "pets" }, default: { description: "error" } } });
    console.log(`change ${key}: ${JSON.stringify(changed)}`);
  } catch ({ message }) {
    console.log(`change ${key}: ${message}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
tags:
  - birds
  - dogs

remove 200: "responses:\n  200:\n    description: ok\n  default:\n    description: error\n"
change 200: Patch #1 failed: Can't replace node at path /responses/200/description. /responses is undefined.
remove "200": "responses:\n  default:\n    description: error\n"
change "200": "responses:\n  \"200\":\n    description: pets\n  default:\n    description: error\n"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
