#!/usr/bin/env bash
# gitdiff-parser 0.3.1, parse-git-diff 0.0.20 and diff2html 3.4.56 put a tab behind a name with a space.
# Git ends the lines "---" and "+++" by a tab where the name has a space, so that "patch" sees where the name ends: in
# the unified format a tab stands between name and time (POSIX, "diff"). One expects the name as it is on the disk.
# Three readers made for the output of git keep the tab; parse-diff takes it off. Names without a space are right.
# Hurt: whoever looks the changed file up by its name: it isn't there, and the change is overlooked.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(gitdiff-parser@0.3.1 parse-git-diff@0.0.20 diff2html@3.4.56 parse-diff@0.12.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import diff2html from "diff2html";
import gitdiffParser from "gitdiff-parser";
import parseDiff from "parse-diff";
import parseGitDiff from "parse-git-diff";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" });
git("init", "--quiet", "repository");
process.chdir("repository");
for (const name of ["pets.md", "rate limits.md"]) writeFileSync(name, "one\n");
git("add", ".");
for (const name of ["pets.md", "rate limits.md"]) writeFileSync(name, "two\n");
const patch = git("diff");

const readers = {
  "gitdiff-parser": () => gitdiffParser.parse(patch).map((file) => file.newPath),
  "parse-git-diff": () => parseGitDiff(patch).files.map((file) => file.path),
  diff2html: () => diff2html.parse(patch).map((file) => file.newName),
  "parse-diff": () => parseDiff(patch).map((file) => file.to),
};
for (const [name, read] of Object.entries(readers)) console.log(`${name}: ${JSON.stringify(read())}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
gitdiff-parser: ["pets.md","rate limits.md\t"]
parse-git-diff: ["pets.md","rate limits.md\t"]
diff2html: ["pets.md","rate limits.md\t"]
parse-diff: ["pets.md","rate limits.md"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
