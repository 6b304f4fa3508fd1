#!/usr/bin/env bash
# dom-to-semantic-markdown 1.5.0 numbers lists anew, ends them at code and cuts words in three.
# HTML numbers a list from its "start", a pre element keeps its lines, and no space stands where none is written.
# Markdown can say all of it: a list begins with any number, a block within an item is indented (CommonMark 0.31.2,
# sections 4.5 and 5.2), and "*" works within a word. One expects each to come through.
# The list begins at 1, the code of an item ends the list, a pre without code element is a paragraph, and a word with an
# emphasized letter becomes three.
# Hurt: documentation read by a model or shown again: steps have other numbers, and a cut word is another one.
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
const pages = [
  '<ol start="3"><li>a</li><li>b</li></ol>',
  "<ol><li>a<pre><code>x</code></pre></li><li>b</li></ol>",
  "<pre>x\n  y</pre>",
  "<p>in<em>dent</em>ed</p>",
];
for (const page of pages) {
  console.log(`${JSON.stringify(page)}\n  ${JSON.stringify(convertHtmlToMarkdown(page, { overrideDOMParser }))}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"<ol start=\"3\"><li>a</li><li>b</li></ol>"
  "1. a\n2. b"
"<ol><li>a<pre><code>x</code></pre></li><li>b</li></ol>"
  "1. a\n```\nx\n```\n2. b"
"<pre>x\n  y</pre>"
  "x\n  y"
"<p>in<em>dent</em>ed</p>"
  "in *dent* ed"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
