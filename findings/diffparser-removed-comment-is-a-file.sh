#!/usr/bin/env bash
# diffparser 2.0.1 takes a removed SQL comment for the name of the next file.
# In a unified diff a removed line is "-" and the line itself, so that a comment "-- old" of SQL, Lua or Haskell stands
# there as "--- old". That it is no file header follows from the numbers of the hunk: "@@ -1,3 +1,4 @@" says three lines
# of the old file and four of the new one (GNU diffutils, "Detailed Description of Unified Format").
# The parser begins a file of that name there, and what changed isn't counted for the real one.
# Hurt: change logs, review tools and statistics over repositories with SQL: files that don't exist, counts too low.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(diffparser@2.0.1 parse-diff@0.12.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import diffparser from "diffparser";
import parseDiff from "parse-diff";

const patch = `diff --git a/view.sql b/view.sql
index 635e6df..da522a0 100644
--- a/view.sql
+++ b/view.sql
@@ -1,3 +1,4 @@
 select 1;
--- the old total
+++ the new total
 select 2;
+select 3;
`;
for (const [name, parse] of Object.entries({ diffparser, "parse-diff": parseDiff })) {
  console.log(`${name}:`);
  for (const { from, to, additions, deletions } of parse(patch)) console.log(`  ${from} -> ${to}: +${additions} -${deletions}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
diffparser:
  view.sql -> view.sql: +0 -0
  the old total -> the new total: +1 -0
parse-diff:
  view.sql -> view.sql: +2 -1
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
