#!/usr/bin/env bash
# url-template 3.1.1 writes a parameter for a list that has no members.
# RFC 6570, section 2.3, calls a list with zero members undefined, and undefined
# variables leave no trace, not even the question mark (section 3.2.1).
# One expects {?tags} without tags to vanish. It becomes "?tags=", which a server
# reads as one empty tag, and so does an object without members; only the exploded
# form {?tags*} vanishes, so the two forms of the same parameter differ.
# Other libraries for the RFC (uri-template 2.0.0, uri-templates 0.2.0) drop it.
# Hurt: clients that build query strings from templates and filter by empty lists.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(url-template@3.1.1 uri-template@2.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parseTemplate } from "url-template";
import { parse } from "uri-template";

for (const [template, value] of [["/pets{?tags}", []], ["/pets{?tags*}", []], ["/pets{?tags}", {}]]) {
  const here = parseTemplate(template).expand({ tags: value });
  const other = parse(template).expand({ tags: value });
  console.log(`${template} with ${JSON.stringify(value)}: ${here}  (uri-template: ${other})`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/pets{?tags} with []: /pets?tags=  (uri-template: /pets)
/pets{?tags*} with []: /pets  (uri-template: /pets)
/pets{?tags} with {}: /pets?tags=  (uri-template: /pets)
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
