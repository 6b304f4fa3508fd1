#!/usr/bin/env bash
# jsonpath-js 0.3.1 finds no null behind "$", and json-p3 2.3.1 no apostrophe by a pattern.
# Both say that they follow RFC 9535. There null is a value like any other, on whichever side a filter
# takes it (section 2.6), and an apostrophe in a pattern stands for itself (RFC 9485, section 3).
# jsonpath-js compares null below "@" but not below "$": "$.limit == null" is false for a limit of null.
# json-p3 matches no text against a pattern that holds an apostrophe, where "." in its place matches.
# Neither raises an error.
# Hurt: filters of overlays and queries: a setting that is null by intent reads as one that is missing,
# and a title with an apostrophe is never selected.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(jsonpath-js@0.3.1 json-p3@2.3.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { jsonpath } from "json-p3";
import { JSONPathJS } from "jsonpath-js";

const document = { limit: null, rows: [{ title: "today's", limit: null }] };
const paths = [
  "$.rows[?@.limit == null].title",
  "$.rows[?$.limit == null].title",
  "$.rows[?@.limit == $.limit].title",
  `$.rows[?@.title == "today's"].title`,
  `$.rows[?match(@.title, "today.s")].title`,
  `$.rows[?match(@.title, "today's")].title`,
];
for (const path of paths) {
  console.log(path);
  console.log(`  jsonpath-js: ${JSON.stringify(new JSONPathJS(path).find(document))}`);
  console.log(`  json-p3: ${JSON.stringify(jsonpath.query(path, document).values())}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
$.rows[?@.limit == null].title
  jsonpath-js: ["today's"]
  json-p3: ["today's"]
$.rows[?$.limit == null].title
  jsonpath-js: []
  json-p3: ["today's"]
$.rows[?@.limit == $.limit].title
  jsonpath-js: []
  json-p3: ["today's"]
$.rows[?@.title == "today's"].title
  jsonpath-js: ["today's"]
  json-p3: ["today's"]
$.rows[?match(@.title, "today.s")].title
  jsonpath-js: ["today's"]
  json-p3: ["today's"]
$.rows[?match(@.title, "today's")].title
  jsonpath-js: ["today's"]
  json-p3: []
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
