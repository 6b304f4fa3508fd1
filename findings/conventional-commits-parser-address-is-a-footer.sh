#!/usr/bin/env bash
# @conventional-commits/parser 0.4.1 takes an address at the end of a commit message for a footer.
# A footer is a word, then ": " or " #", then its value (Conventional Commits 1.0.0, rule 8), so that "https://..." is
# none: no space stands behind the colon. For the same reason "feat:x" has no type (rule 1).
# A last paragraph that begins with an address becomes a footer with the token "https"; the body ends before it.
# Hurt: release notes made by it: what the commit refers to is missing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@conventional-commits/parser@0.4.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parser } from "@conventional-commits/parser";

const text = (node) => node.value ?? (node.children ?? []).map(text).join("");
for (const message of [
  "fix: count pages\n\nThe report:\n\nsee https://pets.example/reports/1",
  "fix: count pages\n\nThe report:\n\nhttps://pets.example/reports/1",
]) {
  console.log(JSON.stringify(message));
  for (const node of parser(message).children) {
    if (node.type === "body" || node.type === "footer") console.log(`  ${node.type}: ${JSON.stringify(text(node))}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"fix: count pages\n\nThe report:\n\nsee https://pets.example/reports/1"
  body: "The report:\n\nsee https://pets.example/reports/1"
"fix: count pages\n\nThe report:\n\nhttps://pets.example/reports/1"
  body: "The report:"
  footer: "https://pets.example/reports/1"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
