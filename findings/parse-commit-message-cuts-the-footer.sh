#!/usr/bin/env bash
# parse-commit-message 5.0.4 forgets what stands behind the first paragraph of a breaking change.
# Footers may have several lines and follow one another (Conventional Commits 1.0.0, 8 to 10). One expects each of them
# in "footer", and "feat" for the type of "feat!", where the "!" is no part of the type (13). The footer ends at the
# first blank line, and the rest is nowhere, also not in "body"; the type is "feat!".
# Hurt: changelogs made of it: the second paragraph, mostly what to do about the change, is not printed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(parse-commit-message@5.0.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parse } from "parse-commit-message";

const messages = [
  "fix: take cats",
  "feat!: take no dogs",
  "feat: take no dogs\n\nDogs bark.\n\nBREAKING CHANGE: dogs are refused\nat the door\n\nUse the kennel.\n\nRefs: #12",
  "fix: take cats\n\nCats purr.\n\nReviewed-by: Z\nRefs: #12",
];
for (const message of messages) {
  const [{ header, body, footer }] = parse(message);
  console.log(`${JSON.stringify(message)}:\n  ${JSON.stringify({ type: header.type, body, footer })}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"fix: take cats":
  {"type":"fix","body":null,"footer":null}
"feat!: take no dogs":
  {"type":"feat!","body":null,"footer":null}
"feat: take no dogs\n\nDogs bark.\n\nBREAKING CHANGE: dogs are refused\nat the door\n\nUse the kennel.\n\nRefs: #12":
  {"type":"feat","body":"Dogs bark.","footer":"BREAKING CHANGE: dogs are refused\nat the door"}
"fix: take cats\n\nCats purr.\n\nReviewed-by: Z\nRefs: #12":
  {"type":"fix","body":"Cats purr.","footer":"Reviewed-by: Z\nRefs: #12"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
