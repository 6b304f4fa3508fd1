#!/usr/bin/env bash
# json2md 2.0.3 writes an empty cell for false, breaks a row at a line end, and ends code at a fence in it.
# A row of a table is one line (GFM 0.29, section 4.10), and a block of code ends at a fence that is as long as the one
# before it, so that code with ``` needs a longer one (CommonMark 0.31.2, section 4.5). A pipe in a cell is escaped; one
# expects as much of a line end, and the word false, as 0 is written.
# false is missing, the rest of the cell becomes a row, and what follows the inner fence isn't code any more.
# Hurt: reports and API references that are made by it: defaults of false and examples of Markdown.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json2md@2.0.3 marked@18.2.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import json2md from "json2md";
import { marked } from "marked";

const fence = "```";
const parts = {
  values: { table: { headers: ["name", "default"], rows: [["size", 0], ["sold", false], ["kind", "a|b"]] } },
  lines: { table: { headers: ["name", "text"], rows: [["size", "one\ntwo"], ["sold", "three"]] } },
  code: { code: { language: "md", content: `${fence}js\nrun();\n${fence}\nText` } },
};
for (const [name, part] of Object.entries(parts)) {
  const text = json2md([part]).trim();
  console.log(`${name}:\n${text}\n-> ${marked(text).replace(/\n/g, "")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
values:
| name | default |
| ---- | ------- |
| size | 0 |
| sold |  |
| kind | a\|b |
-> <table><thead><tr><th>name</th><th>default</th></tr></thead><tbody><tr><td>size</td><td>0</td></tr><tr><td>sold</td><td></td></tr><tr><td>kind</td><td>a|b</td></tr></tbody></table>
lines:
| name | text |
| ---- | ---- |
| size | one
two |
| sold | three |
-> <table><thead><tr><th>name</th><th>text</th></tr></thead><tbody><tr><td>size</td><td>one</td></tr><tr><td>two</td><td></td></tr><tr><td>sold</td><td>three</td></tr></tbody></table>
code:
```md
```js
run();
```
Text
```
-> <pre><code class="language-md">```jsrun();</code></pre><p>Text</p><pre><code></code></pre>
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
