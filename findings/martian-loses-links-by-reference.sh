#!/usr/bin/env bash
# @tryfabric/martian 1.2.4 leaves out each link that is written by reference, and its text with it.
# A link may name a definition that stands elsewhere, [text][label] or [label] (CommonMark 0.31.2, section 6.3); many
# changelogs are written so. One expects the text with a link, as of [text](address), or at the least the text.
# The words are not in the blocks: of a heading "[1.1.0] - 2024-01-02" remains " - 2024-01-02". Nothing is reported.
# Hurt: whoever brings READMEs and changelogs to Notion: sentences have holes, releases have no number.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@tryfabric/martian@1.2.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import martian from "@tryfabric/martian";

for (const markdown of [
  "## [1.1.0](https://pets.example/1.1.0) - 2024-01-02",
  "## [1.1.0] - 2024-01-02\n\n[1.1.0]: https://pets.example/1.1.0",
  "Read [the guide][guide] first.\n\n[guide]: https://pets.example/guide",
]) {
  for (const block of martian.markdownToBlocks(markdown)) {
    const text = block[block.type].rich_text.map(({ text }) => (text.link ? `[${text.content}](${text.link.url})` : text.content));
    console.log(`${JSON.stringify(markdown)}\n  ${block.type}: ${JSON.stringify(text.join(""))}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"## [1.1.0](https://pets.example/1.1.0) - 2024-01-02"
  heading_2: "[1.1.0](https://pets.example/1.1.0) - 2024-01-02"
"## [1.1.0] - 2024-01-02\n\n[1.1.0]: https://pets.example/1.1.0"
  heading_2: " - 2024-01-02"
"Read [the guide][guide] first.\n\n[guide]: https://pets.example/guide"
  paragraph: "Read  first."
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
