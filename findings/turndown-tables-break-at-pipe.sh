#!/usr/bin/env bash
# Turndown's table plugins cut a cell in two at a pipe, each in its own way.
# A pipe in a cell has to be written \| in a table (GitHub Flavored Markdown, section
# 4.10), also within code. Documentation of parameters is full of them:
# asc|desc.
# One expects the plugins that exist for these tables to escape it once.
# turndown-plugin-gfm 1.0.2 doesn't escape at all, @truto/turndown-plugin-gfm 1.0.3
# escapes twice, so that the backslash is escaped and the pipe isn't. Read back by
# micromark's GFM extension, what stands after the pipe is gone both times, since cells
# beyond the head are ignored.
# Hurt: who reads allowed values out of documentation turned into Markdown.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(turndown@7.2.5 turndown-plugin-gfm@1.0.2 @truto/turndown-plugin-gfm@1.0.3 micromark@4.0.2 micromark-extension-gfm-table@2.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import * as truto from "@truto/turndown-plugin-gfm";
import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import TurndownService from "turndown";
import gfm from "turndown-plugin-gfm";

const html = "<table><thead><tr><th>name</th><th>values</th></tr></thead><tbody><tr><td>sort</td><td>asc|desc</td></tr></tbody></table>";
for (const [name, plugin] of Object.entries({ "turndown-plugin-gfm": gfm.tables, "@truto/turndown-plugin-gfm": truto.tables })) {
  const turndown = new TurndownService();
  turndown.use(plugin);
  const markdown = turndown.turndown(html);
  const back = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  console.log(name);
  console.log("  written:  ", markdown.split("\n").at(-1));
  console.log("  read back:", back.match(/<td>.*?<\/td>/g).join(" "));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
turndown-plugin-gfm
  written:   | sort | asc|desc |
  read back: <td>sort</td> <td>asc</td>
@truto/turndown-plugin-gfm
  written:   | sort | asc\\|desc |
  read back: <td>sort</td> <td>asc\</td>
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
