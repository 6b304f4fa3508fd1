#!/usr/bin/env bash
# semver-sort 1.0.0 doesn't sort the prereleases of a version.
# A prerelease comes before its version, and its parts are compared one by one (SemVer 2.0.0, rule 11, whose own list of
# eight is given below from last to first).
# Ascending and descending leave them in the order in which they were given; 1.9.0 and 1.10.0 are sorted.
# Hurt: changelogs and lists of releases sorted by it, and whoever takes the last one for the newest.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(semver-sort@1.0.0 semver@7.8.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import semver from "semver";
import semverSort from "semver-sort";

const list = ["1.0.0", "1.0.0-rc.1", "1.0.0-beta.11", "1.0.0-beta.2", "1.0.0-beta", "1.0.0-alpha.beta", "1.0.0-alpha.1", "1.0.0-alpha"];
for (const versions of [["1.10.0", "1.9.0"], list]) {
  console.log(`semver-sort: ${semverSort.asc([...versions]).join(" < ")}`);
  console.log(`semver: ${semver.sort([...versions]).join(" < ")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
semver-sort: 1.9.0 < 1.10.0
semver: 1.9.0 < 1.10.0
semver-sort: 1.0.0 < 1.0.0-rc.1 < 1.0.0-beta.11 < 1.0.0-beta.2 < 1.0.0-beta < 1.0.0-alpha.beta < 1.0.0-alpha.1 < 1.0.0-alpha
semver: 1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2 < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
