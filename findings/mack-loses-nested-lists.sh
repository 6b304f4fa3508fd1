#!/usr/bin/env bash
# @tryfabric/mack 1.2.1 leaves out nested lists, and joins words at a line break.
# It writes blocks of Slack for Markdown; lists are among what it supports. An item holds paragraphs, code and further
# lists, and two spaces or a backslash before the end of a line make a break (CommonMark 0.31.2, sections 5.2 and 6.7).
# One expects all text in some form; what it can't show is listed, block quotes with lists for one.
# Of an item only the first paragraph is there, and "one" and "two" at a break become "onetwo". Nothing is reported.
# Hurt: release notes and reports that are posted: steps below a step are missing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@tryfabric/mack@1.2.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import mack from "@tryfabric/mack";

const texts = {
  nested: "- install\n  - on Linux\n  - on Windows\n- run",
  code: "1. install\n\n   ```\n   npm install\n   ```\n\n2. run",
  paragraph: "- install\n\n  Needs the network.\n\n- run",
  break: "one  \ntwo",
  lines: "one\ntwo",
};
for (const [name, text] of Object.entries(texts)) {
  const blocks = await mack.markdownToBlocks(text);
  console.log(`${name}: ${JSON.stringify(blocks.map(({ text: { text: shown } }) => shown))}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
nested: ["• install\n• run"]
code: ["1. install\n2. run"]
paragraph: ["• install\n• run"]
break: ["onetwo"]
lines: ["one\ntwo"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
