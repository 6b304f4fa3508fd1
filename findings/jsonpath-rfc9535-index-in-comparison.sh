#!/usr/bin/env bash
# jsonpath-rfc9535 1.3.0 selects nothing where a comparison looks into a list by its index.
# A comparison may take one node by names and indices on either side (RFC 9535, section 2.3.5.1,
# singular queries), so "@.tags[0] == 'a'" is true for the first row below. The package is named after
# the RFC, and the same segment works outside of a comparison.
# The index finds nothing in a comparison: "==" and "<" are false for each row, and "!=" is true for each,
# without an error.
# Hurt: overlays, workflows and filters with such a path: what they should change stays, and what they
# should keep is selected.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(jsonpath-rfc9535@1.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { query } from "jsonpath-rfc9535";

const document = {
  first: ["a"],
  rows: [
    { id: 1, tags: ["a", "b"] },
    { id: 2, tags: ["b", "a"] },
  ],
};
const paths = [
  "$.rows[0].tags[0]",
  "$.rows[?@.tags[0]].id",
  "$.rows[?@.tags[0] == 'a'].id",
  "$.rows[?@.tags[-1] == 'a'].id",
  "$.rows[?@.tags[0] != 'a'].id",
  "$.rows[?$.first[0] == 'a'].id",
];
for (const path of paths) console.log(`${path}: ${JSON.stringify(query(document, path))}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
$.rows[0].tags[0]: ["a"]
$.rows[?@.tags[0]].id: [1,2]
$.rows[?@.tags[0] == 'a'].id: []
$.rows[?@.tags[-1] == 'a'].id: []
$.rows[?@.tags[0] != 'a'].id: [1,2]
$.rows[?$.first[0] == 'a'].id: []
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
