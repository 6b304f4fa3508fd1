#!/usr/bin/env bash
# jsonpath-plus 10.4.0 takes quoted member names for operators.
# In RFC 9535 (section 2.3.1, name selector) what stands in quotes is a name and
# nothing else, whatever characters it has, and a list in brackets selects each
# (section 2.5.1.1). The Overlay Specification 1.0 addresses API descriptions by that.
# One expects ['$'] to be the member "$" and ['/a','/b'] to be two paths. Here ['$'] is
# the root of the document, ['~'] the name of the parent, ['^x'] and both paths
# nothing, and ['@id'], common in JSON-LD, an unknown type.
# The first two are the bad ones: an update lands in another place than asked for.
# Hurt: overlays and lint rules over schemas with such property names.
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

const document = { paths: { "/a": 1, "/b": 2 }, properties: { $: "dollar", "~": "tilde", "^x": "caret", "@id": "id" } };
const attempt = (select) => {
  try {
    return JSON.stringify(select());
  } catch (error) {
    return `error: ${error.message.split("\n")[0]}`;
  }
};
for (const path of ["$.properties['$']", "$.properties['~']", "$.properties['^x']", "$.properties['@id']", "$.paths['/a','/b']"]) {
  console.log(path);
  console.log("  jsonpath-rfc9535:", attempt(() => query(document, path)));
  console.log("  jsonpath-plus:   ", attempt(() => JSONPath({ path, json: document })));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
$.properties['$']
  jsonpath-rfc9535: ["dollar"]
  jsonpath-plus:    ["dollar"]
$.properties['~']
  jsonpath-rfc9535: ["tilde"]
  jsonpath-plus:    ["tilde"]
$.properties['^x']
  jsonpath-rfc9535: ["caret"]
  jsonpath-plus:    []
$.properties['@id']
  jsonpath-rfc9535: ["id"]
  jsonpath-plus:    ["id"]
$.paths['/a','/b']
  jsonpath-rfc9535: [1,2]
  jsonpath-plus:    []
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
