#!/usr/bin/env bash
# jsonpath-rfc9535 1.3.0 reads "a && b && c" in a filter as "a && (b || c)".
# RFC 9535 lets any number of conditions be joined (section 2.3.5.1, logical-and-expr) and selects what all
# of them are true for; the package is named after the RFC and has its compliance suite among its tests.
# From the third condition on the parser joins what follows by "or": two conditions, and three with parentheses
# around the first two, are right.
# Hurt: overlays and rules that narrow a filter by a third condition: they select more than with two of them,
# without an error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(jsonpath-rfc9535@1.3.0 json-p3@2.3.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { jsonpath } from "json-p3";
import { query } from "jsonpath-rfc9535";

const operations = [
  { id: "get", deprecated: false, internal: true, tag: "pets" },
  { id: "old", deprecated: true, internal: false, tag: "pets" },
  { id: "hidden", deprecated: true, internal: true, tag: "shops" },
  { id: "gone", deprecated: true, internal: true, tag: "pets" },
];
const filters = [
  "@.deprecated == true && @.internal == true",
  "@.deprecated == true && @.internal == true && @.tag == 'pets'",
  "(@.deprecated == true && @.internal == true) && @.tag == 'pets'",
];
for (const filter of filters) {
  const path = `$[?${filter}].id`;
  console.log(filter);
  console.log(`  jsonpath-rfc9535: ${query(operations, path).join(", ")}`);
  console.log(`  json-p3: ${jsonpath.query(path, operations).values().join(", ")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
@.deprecated == true && @.internal == true
  jsonpath-rfc9535: hidden, gone
  json-p3: hidden, gone
@.deprecated == true && @.internal == true && @.tag == 'pets'
  jsonpath-rfc9535: old, hidden, gone
  json-p3: gone
(@.deprecated == true && @.internal == true) && @.tag == 'pets'
  jsonpath-rfc9535: gone
  json-p3: gone
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
