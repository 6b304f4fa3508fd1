#!/usr/bin/env bash
# jsonpath-plus 10.4.0 reads a quoted name as a name or an operator by its depth.
# In RFC 9535 (section 2.3.1, name selector) what stands in quotes is a member name
# and nothing else, whatever characters it has. The Overlay Specification 1.0
# addresses API descriptions by that.
# One expects ['$'] and ['~'] to be the members of these names. After an even number
# of steps they are; after an odd number ['$'] is the object itself, ['~'] the name of
# its key, and ['@id'], common in JSON-LD, an error about an unknown type. One level
# more, and all are names again.
# Hurt: overlays and lint rules over schemas with such property names; a test on a
# small document passes, and an update lands in another place in the real one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(jsonpath-plus@10.4.0 jsonpath-rfc9535@1.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { JSONPath } from "jsonpath-plus";
import { query } from "jsonpath-rfc9535";

const leaf = { $: "dollar", "~": "tilde", "@id": "id" };
const json = { one: leaf, two: { one: leaf }, three: { two: { one: leaf } } };
const attempt = (select) => {
  try {
    return JSON.stringify(select());
  } catch (error) {
    return `error: ${error.message.split("\n")[0]}`;
  }
};
for (const start of ["$.one", "$.two.one", "$.three.two.one"]) {
  for (const name of Object.keys(leaf)) {
    const path = `${start}['${name}']`;
    console.log(path, "->", attempt(() => JSONPath({ path, json })), "(RFC 9535:", `${attempt(() => query(json, path))})`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
$.one['$'] -> ["dollar"] (RFC 9535: ["dollar"])
$.one['~'] -> ["tilde"] (RFC 9535: ["tilde"])
$.one['@id'] -> ["id"] (RFC 9535: ["id"])
$.two.one['$'] -> [{"$":"dollar","~":"tilde","@id":"id"}] (RFC 9535: ["dollar"])
$.two.one['~'] -> ["one"] (RFC 9535: ["tilde"])
$.two.one['@id'] -> error: Unknown value type  (RFC 9535: ["id"])
$.three.two.one['$'] -> ["dollar"] (RFC 9535: ["dollar"])
$.three.two.one['~'] -> ["tilde"] (RFC 9535: ["tilde"])
$.three.two.one['@id'] -> ["id"] (RFC 9535: ["id"])
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
