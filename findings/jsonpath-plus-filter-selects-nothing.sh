#!/usr/bin/env bash
# jsonpath-plus 10.4.0 answers a valid RFC 9535 filter with an empty list.
# RFC 9535 (section 2.3.5) writes filters without parentheses, [?@.deprecated == true],
# and has them compare to null, negate and call functions. One expects a library that
# has an older dialect either to read this or to say that it can't.
# Without parentheses every filter is a name that no member has, so the result is
# empty and nothing is raised; with parentheses, as in older dialects, it works.
# Hurt: who feeds the target of an overlay or the "given" of a rule to it: the action
# does nothing, the rule never fires, and the run looks clean.
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

const json = { paths: { "/a": { get: { deprecated: true } }, "/b": { get: { deprecated: false } } } };
for (const path of ["$.paths.*[?@.deprecated == true]", "$.paths.*[?(@.deprecated == true)]"]) {
  console.log(`${path}: jsonpath-rfc9535 ${query(json, path).length}, jsonpath-plus ${JSONPath({ path, json }).length}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
$.paths.*[?@.deprecated == true]: jsonpath-rfc9535 1, jsonpath-plus 0
$.paths.*[?(@.deprecated == true)]: jsonpath-rfc9535 1, jsonpath-plus 1
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
