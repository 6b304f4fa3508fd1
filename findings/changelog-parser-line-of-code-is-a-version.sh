#!/usr/bin/env bash
# changelog-parser 4.1.0 takes a line of code for a version, and cuts build metadata off.
# Lines within a fenced code block are no Markdown (CommonMark 0.31.2, section 4.5), so a comment of a shell script that
# begins with "##" is no heading. A version may end with build metadata (Semantic Versioning 2.0.0, rule 10).
# One expects two versions below, one of them with its metadata.
# The comment becomes a version of its own, which takes the rest of the notes with it, and the metadata is cut off.
# Hurt: release scripts that take the notes of the newest version: they end in the middle of a code block.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(changelog-parser@4.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parseChangelog } from "changelog-parser";

const text = `# Changelog

## 1.1.0+build.5 - 2024-02-03

\`\`\`sh
## migrate
npm run migrate
\`\`\`

- Tables are migrated.

## 1.0.0 - 2024-01-01

- First version.
`;
const { versions } = await parseChangelog({ text });
for (const { title, version, body } of versions) console.log(JSON.stringify({ title, version, body }));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"title":"1.1.0+build.5 - 2024-02-03","version":"1.1.0","body":"```sh"}
{"title":"migrate","version":null,"body":"npm run migrate\n```\n\n- Tables are migrated."}
{"title":"1.0.0 - 2024-01-01","version":"1.0.0","body":"- First version."}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
