#!/usr/bin/env bash
# dom-to-semantic-markdown 1.5.0 ends the row of a table at a line break in a cell.
# A row of a table is one line of Markdown (GitHub Flavored Markdown, section 4.10), so a line break in a cell has to
# be written as <br> or a space; a pipe in a cell is escaped by this library. One expects a table of one row.
# The break is written as a line end: the row ends in the middle of the cell and the rest becomes a row of its own,
# which begins with the first column.
# Hurt: tables of parameters, where cells often have several lines: a description stands where a name is expected.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(dom-to-semantic-markdown@1.5.0 jsdom@29.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { convertHtmlToMarkdown } from "dom-to-semantic-markdown";
import { JSDOM } from "jsdom";

const overrideDOMParser = new new JSDOM().window.DOMParser();
for (const cell of ["one|two", "one<br>two"]) {
  const page = `<table><tr><th>Name</th><th>Meaning</th></tr><tr><td>id</td><td>${cell}</td></tr></table>`;
  console.log(`${cell}\n${convertHtmlToMarkdown(page, { overrideDOMParser }).trim()}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
one|two
| Name | Meaning |
| --- | --- |
| id | one\|two |
one<br>two
| Name | Meaning |
| --- | --- |
| id | one
two |
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
