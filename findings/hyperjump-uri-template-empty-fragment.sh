#!/usr/bin/env bash
# @hyperjump/uri-template 0.3.0 drops the sign before an empty value.
# RFC 6570 keeps apart what is empty and what is undefined: section 3.2.4 has foo# for
# {#empty}, section 3.2.5 has X. for {.empty}, and only undefined variables vanish.
# One expects the examples of the RFC to hold. Here the empty value vanishes, so that
# a reader of the result can't tell it from a missing one.
# The query operator of the same library does keep its empty value.
# Hurt: who compares, signs or matches expanded URLs across two implementations.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@hyperjump/uri-template@0.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import * as library from "@hyperjump/uri-template";

for (const template of ["foo{#empty}", "X{.empty}", "foo{?empty}", "foo{/empty}"]) {
  console.log(template, "->", library.expand(template, { empty: "" }));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
foo{#empty} -> foo
X{.empty} -> X
foo{?empty} -> foo?empty=
foo{/empty} -> foo
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
