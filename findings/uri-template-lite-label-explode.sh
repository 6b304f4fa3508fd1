#!/usr/bin/env bash
# uri-template-lite 23.4.0 joins exploded label pairs by commas instead of dots.
# RFC 6570, section 3.2.5, gives the expansion of {.keys*} as one of its own examples:
# every pair starts with a dot. OpenAPI's "style: label, explode: true" is defined by
# that expression ("Style Values" and "Appendix C").
# The library, whose only task is this RFC, passes each other operator of it but
# writes commas here, with lists right and only objects wrong.
# Hurt: who builds label parameters by a template, as the specification proposes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(uri-template-lite@23.4.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import URI from "uri-template-lite";

const keys = { semi: "-", dot: "_" };
console.log("label, object ", URI.expand("X{.keys*}", { keys }));
console.log("label, list   ", URI.expand("X{.keys*}", { keys: ["a", "b"] }));
console.log("matrix, object", URI.expand("X{;keys*}", { keys }));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
label, object  X.semi=-,dot=_
label, list    X.a.b
matrix, object X;semi=-;dot=_
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
