#!/usr/bin/env bash
# Three libraries of URI templates write zero, an empty text or null otherwise than RFC 6570.
# Its operators keep an empty value ("{/x}" is "/", "{#x}" is "#") and write ";x=0" for zero (sections 3.2.1 and
# 3.2.7: the "=" is left out for an empty value alone); null is an undefined value, which is left out
# (sections 2.3 and 3.2).
# uri-templates 0.2.0 writes ";x0", another name without a value. uri-template 2.0.0 and
# @hyperjump/uri-template 0.3.0 drop the empty part, and the second sends null as the word "null".
# Hurt: clients of hypermedia: the server reads a parameter "x0" or the word "null", or gets another path.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(uri-templates@0.2.0 uri-template@2.0.0 @hyperjump/uri-template@0.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import hyperjump from "@hyperjump/uri-template";
import uriTemplate from "uri-template";
import uriTemplates from "uri-templates";

const libraries = {
  "uri-templates": (template, values) => uriTemplates(template).fillFromObject(values),
  "uri-template": (template, values) => uriTemplate.parse(template).expand(values),
  "@hyperjump/uri-template": (template, values) => hyperjump.expand(template, values),
};
const cases = [
  ["/items{;x}", 7, "/items;x=7"],
  ["/items{;x}", 0, "/items;x=0"],
  ["/items{/x}", "", "/items/"],
  ["/items{#x}", "", "/items#"],
  ["/items{?x}", null, "/items"],
];
for (const [template, x, expected] of cases) {
  console.log(`${template} with ${JSON.stringify(x)}: ${expected}`);
  for (const [name, expand] of Object.entries(libraries)) console.log(`  ${name}: ${expand(template, { x })}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/items{;x} with 7: /items;x=7
  uri-templates: /items;x=7
  uri-template: /items;x=7
  @hyperjump/uri-template: /items;x=7
/items{;x} with 0: /items;x=0
  uri-templates: /items;x0
  uri-template: /items;x=0
  @hyperjump/uri-template: /items;x=0
/items{/x} with "": /items/
  uri-templates: /items/
  uri-template: /items
  @hyperjump/uri-template: /items
/items{#x} with "": /items#
  uri-templates: /items#
  uri-template: /items#
  @hyperjump/uri-template: /items
/items{?x} with null: /items
  uri-templates: /items
  uri-template: /items
  @hyperjump/uri-template: /items?x=null
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
