#!/usr/bin/env bash
# odata-query 8.1.0 asks for everything where one of no conditions is to hold.
# "or" of a list says that one of its conditions holds; of an empty list none does, as some() of JavaScript has it. Of
# the list of those that a user has chosen one expects a filter that nothing meets, as "false" is (OData 4.01, URL
# conventions, "System Query Option $filter"), or an error.
# There is no $filter: the address asks for all entities. Beside another condition the choice is left out as well.
# Hurt: lists and exports for a choice that may be empty: they show what nobody chose.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(odata-query@8.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import odata from "odata-query";

const build = odata.default ?? odata;
const chosen = (ids) => ids.map((id) => ({ id }));
for (const ids of [[1, 2], [1], []]) {
  console.log(`${JSON.stringify(ids)}: ${build({ filter: { or: chosen(ids) } }) || "no query"}`);
  console.log(`  of this year: ${build({ filter: { year: 2026, or: chosen(ids) } })}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
[1,2]: ?$filter=((id eq 1) or (id eq 2))
  of this year: ?$filter=year eq 2026 and ((id eq 1) or (id eq 2))
[1]: ?$filter=((id eq 1))
  of this year: ?$filter=year eq 2026 and ((id eq 1))
[]: no query
  of this year: ?$filter=year eq 2026
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
