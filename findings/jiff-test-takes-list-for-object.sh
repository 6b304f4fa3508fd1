#!/usr/bin/env bash
# jiff 0.7.3 finds an empty list equal to an empty object.
# The operation "test" succeeds if the target equals the value (RFC 6902, section 4.6), where
# both have to be of the same JSON type; a list is no object.
# jiff compares the members of both, and where there are none it finds no difference, in
# either direction. Three other libraries here refuse the patch.
# Hurt: whoever guards a patch by "test": it is applied to a document of another shape.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(jiff@0.7.3 rfc6902@5.2.0 fast-json-patch@3.1.1 json8-patch@1.0.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import fast from "fast-json-patch";
import jiff from "jiff";
import json8 from "json8-patch";
import { applyPatch } from "rfc6902";

const libraries = {
  jiff: (patch, document) => jiff.patch(patch, document),
  "fast-json-patch": (patch, document) => fast.applyPatch(document, patch, true),
  "json8-patch": (patch, document) => json8.apply(document, patch),
  rfc6902: (patch, document) => {
    const [error] = applyPatch(document, patch);
    if (error) throw error;
  },
};
function test(run, document, value) {
  try {
    run([{ op: "test", path: "/a", value }], { a: document });
    return "equal";
  } catch {
    return "refused";
  }
}
for (const [name, run] of Object.entries(libraries))
  console.log(`${name}: [] for {} ${test(run, [], {})}, {} for [] ${test(run, {}, [])}, {} for {} ${test(run, {}, {})}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
jiff: [] for {} equal, {} for [] equal, {} for {} equal
fast-json-patch: [] for {} refused, {} for [] refused, {} for {} equal
json8-patch: [] for {} refused, {} for [] refused, {} for {} equal
rfc6902: [] for {} refused, {} for [] refused, {} for {} equal
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
