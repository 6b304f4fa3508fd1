#!/usr/bin/env bash
# json8-patch 1.0.6 changes the original when a later operation changes the copy.
# "copy" copies the value, and is the same as "add" with that value (RFC 6902, section 4.5);
# operations apply one after the other to the result of the one before (section 3).
# One expects a copied address to be changed alone. Both places hold one object: the change
# to the copy appears in the original too. Two other libraries keep them apart.
# Hurt: patches that copy a template and then fill it in; the template is overwritten.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json8-patch@1.0.6 fast-json-patch@3.1.1 rfc6902@5.4.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import fast from "fast-json-patch";
import json8 from "json8-patch";
import { applyPatch } from "rfc6902";

const document = () => ({ billing: { city: "Bonn" } });
const patch = () => [
  { op: "copy", from: "/billing", path: "/shipping" },
  { op: "replace", path: "/shipping/city", value: "Trier" },
];
const changed = document();
applyPatch(changed, patch());
console.log("json8-patch", JSON.stringify(json8.apply(document(), patch()).doc));
console.log("fast-json-patch", JSON.stringify(fast.applyPatch(document(), patch()).newDocument));
console.log("rfc6902", JSON.stringify(changed));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
json8-patch {"billing":{"city":"Trier"},"shipping":{"city":"Trier"}}
fast-json-patch {"billing":{"city":"Bonn"},"shipping":{"city":"Trier"}}
rfc6902 {"billing":{"city":"Bonn"},"shipping":{"city":"Trier"}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
