#!/usr/bin/env bash
# json-ptr 3.1.1 finds members in texts and lists that JSON doesn't have, and leaves a hole where it removes an item.
# A token on a list is a number without leading zeros or "-"; a text has no children, and any other step is an error
# (RFC 6901, sections 4 and 7). The package gives undefined for what isn't there; one expects so of /name/length, and a
# shorter list where an item is removed, as JSON Patch removes it (RFC 6902, section 4.2).
# It gives 3, "R" and 2; a removed item becomes null in JSON, and the list keeps its length.
# Hurt: whoever follows pointers of others, as links of OpenAPI do: an error becomes a value.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-ptr@3.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { JsonPointer } from "json-ptr";

const pet = { name: "Rex", tags: ["a", "b"] };
for (const pointer of ["/name", "/tags/1", "/tags/2", "/tags/01", "/name/length", "/name/0", "/tags/length"]) {
  console.log(`${pointer}: ${JSON.stringify(JsonPointer.get(pet, pointer))}`);
}
JsonPointer.unset(pet, "/tags/0");
console.log("without /tags/0:", JSON.stringify(pet));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/name: "Rex"
/tags/1: "b"
/tags/2: undefined
/tags/01: undefined
/name/length: 3
/name/0: "R"
/tags/length: 2
without /tags/0: {"name":"Rex","tags":[null,"b"]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
