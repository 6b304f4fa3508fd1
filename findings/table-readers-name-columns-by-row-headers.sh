#!/usr/bin/env bash
# tabletojson 4.1.15 and html-table-to-json 1.0.0 name the columns by the first cells of the rows.
# A row may begin with a header of its own (HTML, "The th element", scope "row" and the algorithm for header cells).
# One expects the columns of thead, and the header of the row as the first value.
# Each such header becomes the name of the first column in turn: the last one wins, the other rows lose theirs, and the
# name that thead gives is nowhere.
# Hurt: who reads tables of parameters, limits or prices from documentation: the names of the rows are gone.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(tabletojson@4.1.15 html-table-to-json@1.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import htmlTableToJson from "html-table-to-json";
import { tabletojson } from "tabletojson";

const table = (cell) => `<table>
  <thead><tr><th>Plan</th><th>Requests</th></tr></thead>
  <tbody>
    <tr><${cell}>free</${cell}><td>60</td></tr>
    <tr><${cell}>team</${cell}><td>600</td></tr>
  </tbody>
</table>`;
for (const cell of ["td", "th"]) {
  console.log(`first cell ${cell}, tabletojson: ${JSON.stringify(tabletojson.convert(table(cell))[0])}`);
  console.log(`first cell ${cell}, html-table-to-json: ${JSON.stringify(htmlTableToJson.parse(table(cell)).results[0])}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
first cell td, tabletojson: [{"Plan":"free","Requests":"60"},{"Plan":"team","Requests":"600"}]
first cell td, html-table-to-json: [{"Plan":"free","Requests":"60"},{"Plan":"team","Requests":"600"}]
first cell th, tabletojson: [{"team":"60"},{"team":"600"}]
first cell th, html-table-to-json: [{"team":"60"},{"team":"600"}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
