#!/usr/bin/env bash
# form-urlencoded 6.1.7 leaves a date and a bigint out of a form.
# A form is a list of names and texts (URL, "application/x-www-form-urlencoded serializing"). What stands for a text is
# written as that text, by qs and URLSearchParams, and a Date by JSON.stringify too. One expects "since=" and "id=".
# Neither name nor value is in the result, and nothing is thrown.
# Hurt: clients that filter by a time or an id of 64 bits: the server answers as if no filter had been given.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(form-urlencoded@6.1.7 qs@6.14.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import formUrlencoded from "form-urlencoded";
import qs from "qs";

const encode = formUrlencoded.default ?? formUrlencoded;
for (const form of [{ since: new Date(0), page: 2 }, { id: 2n ** 63n, page: 2 }]) {
  console.log(`form-urlencoded ${encode(form)}`);
  console.log(`qs ${qs.stringify(form)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
form-urlencoded page=2
qs since=1970-01-01T00%3A00%3A00.000Z&page=2
form-urlencoded page=2
qs id=9223372036854775808&page=2
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
