#!/usr/bin/env bash
# html-to-md 0.8.8 loses the columns beside a row header.
# A table may head its rows by th instead of its columns (HTML, "The th element", scope
# row), as two-column lists of parameters often do.
# One expects a Markdown table of two columns with an empty head. The head is made from
# the number of th in the first row, one, and in GitHub Flavored Markdown (section
# 4.10) cells beyond the head are ignored: the description of each parameter is in the
# text but in no rendering of it.
# Hurt: who feeds rendered or parsed Markdown of such a page to a reader.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(html-to-md@0.8.8 micromark@4.0.2 micromark-extension-gfm-table@2.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const convert = require("html-to-md");

const main = async () => {
  const { micromark } = await import("micromark");
  const { gfmTable, gfmTableHtml } = await import("micromark-extension-gfm-table");
  const html = "<table><tbody><tr><th>limit</th><td>at most 100</td></tr><tr><th>page</th><td>from 1</td></tr></tbody></table>";
  const markdown = convert(html);
  console.log(markdown);
  const back = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  console.log("read back:", back.match(/<td>.*?<\/td>/g).join(" "));
};
main();
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
||
|---|
|limit|at most 100|
|page|from 1|
read back: <td>limit</td> <td>page</td>
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
