#!/usr/bin/env bash
# gray-matter 4.0.3 makes a table of letters when it writes a page that begins with a rule.
# stringify(text, data) puts data before the text. A text may begin with "---", a thematic break (CommonMark 0.31, 4.1).
# One expects the page to begin with the data, the rule behind it, as it does where the rule is "***" or one line down.
# It reads the text for front matter of its own, and writes each letter of it as a member; the text is gone.
# Hurt: tools that add a title or a date to pages of others.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(gray-matter@4.0.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import matter from "gray-matter";

for (const text of ["***\nRule first", "\n---\nRule first", "---\nRule first", "---\n\nRule first\n\n---\n\nNext"]) {
  console.log(`${JSON.stringify(text)}:`);
  const page = matter.stringify(text, { title: "Pets" });
  console.log(`  ${JSON.stringify(page)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"***\nRule first":
  "---\ntitle: Pets\n---\n***\nRule first\n"
"\n---\nRule first":
  "---\ntitle: Pets\n---\n\n---\nRule first\n"
"---\nRule first":
  "---\n'0': R\n'1': u\n'2': l\n'3': e\n'4': ' '\n'5': f\n'6': i\n'7': r\n'8': s\n'9': t\ntitle: Pets\n---\n\n"
"---\n\nRule first\n\n---\n\nNext":
  "---\n'0': R\n'1': u\n'2': l\n'3': e\n'4': ' '\n'5': f\n'6': i\n'7': r\n'8': s\n'9': t\ntitle: Pets\n---\n\nNext\n"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
