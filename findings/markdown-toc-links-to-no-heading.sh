#!/usr/bin/env bash
# markdown-toc 1.2.0 links to an anchor that is not there if a heading has a #, a % or a link.
# Of other headings, repeated ones too, it makes the anchors that GitHub has. GitHub removes punctuation and takes the
# text of a link, and so does github-slugger. One expects "#c-clients", "#50-off" and "#see-the-guide".
# "#" and "%" stay in encoded form, and the address of a link becomes a part of the anchor.
# Hurt: READMEs about C#, changelogs whose headings link to a release: the entries of the list lead nowhere.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(markdown-toc@1.2.0 github-slugger@2.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { slug } from "github-slugger";
import toc from "markdown-toc";

for (const [heading, text] of [
  ["Paging & sorting", "Paging & sorting"],
  ["C# clients", "C# clients"],
  ["50% off", "50% off"],
  ["See [the guide](https://pets.example/guide)", "See the guide"],
]) {
  console.log(`${heading}: markdown-toc ${toc(`## ${heading}\n`).content.match(/\((#[^()]*)\)$/)[1]}, GitHub #${slug(text)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Paging & sorting: markdown-toc #paging--sorting, GitHub #paging--sorting
C# clients: markdown-toc #c%23-clients, GitHub #c-clients
50% off: markdown-toc #50%25-off, GitHub #50-off
See [the guide](https://pets.example/guide): markdown-toc #see-the-guidehttpspetsexampleguide, GitHub #see-the-guide
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
