#!/usr/bin/env bash
# immutable-json-patch 6.0.3 takes a member named "-" for the end of a list.
# In a JSON Pointer "-" is the place after the last item only where the value is an array; in
# an object it is a name like any other (RFC 6901, section 4), and adding to an object makes
# the member that is named (RFC 6902, section 4.1).
# One expects {"-": 3}. Each path that ends in "-" is read as the end of a list: adding
# writes a member named "undefined", and replacing leaves the old value, both without an error.
# Hurt: objects with keys from data, such as counts by country or by answer where "-" stands
# for none.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(immutable-json-patch@6.0.3 fast-json-patch@3.1.1 rfc6902@5.4.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import fast from "fast-json-patch";
import { immutableJSONPatch } from "immutable-json-patch";
import { applyPatch } from "rfc6902";

const libraries = {
  "immutable-json-patch": immutableJSONPatch,
  "fast-json-patch": (document, patch) => fast.applyPatch(document, patch).newDocument,
  rfc6902: (document, patch) => {
    applyPatch(document, patch);
    return document;
  },
};
const cases = [
  [{ votes: { yes: 5 } }, { op: "add", path: "/votes/-", value: 3 }],
  [{ votes: { "-": 2 } }, { op: "replace", path: "/votes/-", value: 3 }],
  [{ votes: [5] }, { op: "add", path: "/votes/-", value: 3 }],
];
for (const [document, operation] of cases) {
  console.log(`${JSON.stringify(document)} ${JSON.stringify(operation)}`);
  for (const [name, apply] of Object.entries(libraries)) {
    console.log(`  ${name}: ${JSON.stringify(apply(structuredClone(document), [operation]))}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"votes":{"yes":5}} {"op":"add","path":"/votes/-","value":3}
  immutable-json-patch: {"votes":{"yes":5,"undefined":3}}
  fast-json-patch: {"votes":{"yes":5,"-":3}}
  rfc6902: {"votes":{"yes":5,"-":3}}
{"votes":{"-":2}} {"op":"replace","path":"/votes/-","value":3}
  immutable-json-patch: {"votes":{"-":2}}
  fast-json-patch: {"votes":{"-":3}}
  rfc6902: {"votes":{"-":3}}
{"votes":[5]} {"op":"add","path":"/votes/-","value":3}
  immutable-json-patch: {"votes":[5,3]}
  fast-json-patch: {"votes":[5,3]}
  rfc6902: {"votes":[5,3]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
