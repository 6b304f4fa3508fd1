#!/usr/bin/env bash
# html-table-to-json 1.0.0 puts values below the wrong column where a cell spans rows or a row has a header.
# A cell with rowspan takes its place in the rows below it, whose own cells begin behind it, and a row may begin with a
# header of its own (HTML, "Forming a table" and "The th element"). One expects the columns of thead.
# The cells of the rows below move to the left by one, and the header of a row becomes the name of the first column.
# Hurt: who reads tables of parameters from documentation: types stand where names should, without a warning.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(html-table-to-json@1.0.0 tabletojson@4.1.15)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import htmlTableToJson from "html-table-to-json";
import { tabletojson } from "tabletojson";

const table = (...rows) => `<table>
  <thead><tr><th>Resource</th><th>Name</th><th>Type</th></tr></thead>
  <tbody>${rows.map((row) => `<tr>${row}</tr>`).join("")}</tbody>
</table>`;
const spanning = table('<td rowspan="2">pets</td><td>id</td><td>integer</td>', "<td>tag</td><td>string</td>");
const headed = table("<th>pets</th><td>id</td><td>integer</td>", "<th>shops</th><td>tag</td><td>string</td>");
const show = (name, [rows]) => console.log(`${name}: ${JSON.stringify(rows)}`);
show("rowspan, html-table-to-json", htmlTableToJson.parse(spanning).results);
show("rowspan, tabletojson", tabletojson.convert(spanning));
show("header of a row, html-table-to-json", htmlTableToJson.parse(headed).results);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
rowspan, html-table-to-json: [{"Resource":"pets","Name":"id","Type":"integer"},{"Resource":"tag","Name":"string"}]
rowspan, tabletojson: [{"Resource":"pets","Name":"id","Type":"integer"},{"Resource":"pets","Name":"tag","Type":"string"}]
header of a row, html-table-to-json: [{"shops":"id","Name":"integer"},{"shops":"tag","Name":"string"}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
