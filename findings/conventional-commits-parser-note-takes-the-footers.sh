#!/usr/bin/env bash
# conventional-commits-parser 6.4.0 reads a footer behind a breaking change as its text.
# The value of a footer ends where the next token and separator stand (Conventional Commits 1.0.0, 10). Of a commit with
# BREAKING CHANGE, Reviewed-by and Refs one expects a note of what breaks, and no more, as the other order gives it.
# The text of the note takes up the reviewer, until a reference follows. With "!" instead of the footer there is neither
# a note nor a type, until a caller brings patterns of its own.
# Hurt: changelogs: reviewers, signatures and the like stand below what breaks.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(conventional-commits-parser@6.4.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { CommitParser } from "conventional-commits-parser";

const breaking = "BREAKING CHANGE: dogs are refused";
const others = "Reviewed-by: Z\nRefs: #12";
const messages = {
  last: `feat: take no dogs\n\n${others}\n${breaking}`,
  first: `feat: take no dogs\n\n${breaking}\n${others}`,
  paragraph: `feat: take no dogs\n\n${breaking}\n\n${others}`,
  mark: "feat!: take no dogs",
};
for (const [name, message] of Object.entries(messages)) {
  const { type, subject, notes } = new CommitParser().parse(message);
  console.log(`${name}: ${JSON.stringify({ type, subject, notes: notes.map(({ text }) => text) })}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
last: {"type":"feat","subject":"take no dogs","notes":["dogs are refused"]}
first: {"type":"feat","subject":"take no dogs","notes":["dogs are refused\nReviewed-by: Z"]}
paragraph: {"type":"feat","subject":"take no dogs","notes":["dogs are refused\n\nReviewed-by: Z"]}
mark: {"notes":[]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
