#!/usr/bin/env bash
# node-html-markdown 2.0.0 joins the lines of a table cell into one word.
# In HTML a br, a list item or a paragraph starts a new line also within a cell (HTML,
# "Flow content" and the rendering of display: block). Markdown tables have no lines in
# a cell, so one expects a space, a comma or a <br> between them.
# Nothing is put there: "asc", "desc" in a list becomes ascdesc. Outside tables the same
# elements come out right.
# Hurt: who reads enumerations out of parameter tables: two values become one that
# exists nowhere.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(node-html-markdown@2.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { NodeHtmlMarkdown } from "node-html-markdown";

const table = (cell) => `<table><thead><tr><th>name</th><th>values</th></tr></thead><tbody><tr><td>sort</td><td>${cell}</td></tr></tbody></table>`;
for (const cell of ["<ul><li>asc</li><li>desc</li></ul>", "asc<br>desc", "<p>asc</p><p>desc</p>"]) {
  const row = NodeHtmlMarkdown.translate(table(cell)).split("\n").at(-1);
  console.log(`${cell} -> ${row}`);
  console.log("  outside a table:", JSON.stringify(NodeHtmlMarkdown.translate(cell)));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
<ul><li>asc</li><li>desc</li></ul> -> | sort | ascdesc |
  outside a table: "* asc\n* desc"
asc<br>desc -> | sort | ascdesc |
  outside a table: "asc  \ndesc"
<p>asc</p><p>desc</p> -> | sort | ascdesc |
  outside a table: "asc\n\ndesc"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
