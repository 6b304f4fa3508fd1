#!/usr/bin/env bash
# compare-versions 6.1.1 reads a range with a part of a version as if zeros stood behind it.
# Its satisfies() is "compatible with npm package versioning" (README). There a version that is not complete stands for
# all that begin so: >1.2 begins at 1.3.0, <=1.3 takes 1.3.5, and =1.2 takes 1.2.3 (semver, "X-Ranges").
# The library takes 1.2.3 for >1.2, refuses 1.3.5 for <=1.3 and 1.2.3 for =1.2, and lets ^1.2.0 take a prerelease.
# Hurt: programs that ask whether a server or an API is new enough by a range written for npm.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(compare-versions@6.1.1 semver@7.8.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { satisfies } from "compare-versions";
import semver from "semver";

for (const [version, range] of [
  ["1.2.3", ">=1.2"],
  ["1.2.3", ">1.2"],
  ["1.3.5", "<=1.3"],
  ["1.2.3", "=1.2"],
  ["1.3.0-beta.1", "^1.2.0"],
]) {
  console.log(`${version} in ${range}: compare-versions ${satisfies(version, range)}, semver ${semver.satisfies(version, range)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
1.2.3 in >=1.2: compare-versions true, semver true
1.2.3 in >1.2: compare-versions true, semver false
1.3.5 in <=1.3: compare-versions false, semver true
1.2.3 in =1.2: compare-versions false, semver true
1.3.0-beta.1 in ^1.2.0: compare-versions true, semver false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
