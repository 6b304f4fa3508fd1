#!/usr/bin/env bash
# semver-intersect 1.5.0 leaves out versions that both ranges take, and takes some that one excludes.
# A version is in the intersection if it is in each range. Of ^1.0.0 and <1.5.0 one expects >=1.0.0 <1.5.0, which the
# grammar of npm's ranges can say (semver, "Ranges").
# The result is ~1.0.0, without 1.1.0 to 1.4.0; of >=1.2.0 and <1.2.5 it is ~1.2.0, which takes 1.2.9.
# Hurt: tools that narrow the range of a peer dependency or an engine: they install what was excluded, or nothing fits.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(semver-intersect@1.5.0 semver@7.8.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import semver from "semver";
import { intersect } from "semver-intersect";

const versions = ["1.0.0", "1.2.3", "1.2.9", "1.4.0", "2.0.0"];
for (const ranges of [["^1.0.0", "<1.5.0"], [">=1.2.0", "<1.2.5"]]) {
  const result = intersect(...ranges);
  const inBoth = versions.filter((version) => ranges.every((range) => semver.satisfies(version, range)));
  console.log(`${ranges.join(" and ")} -> ${result}`);
  console.log(`  in both ranges: ${inBoth.join(", ")}`);
  console.log(`  in the result: ${versions.filter((version) => semver.satisfies(version, result)).join(", ")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
^1.0.0 and <1.5.0 -> ~1.0.0
  in both ranges: 1.0.0, 1.2.3, 1.2.9, 1.4.0
  in the result: 1.0.0
>=1.2.0 and <1.2.5 -> ~1.2.0
  in both ranges: 1.2.3
  in the result: 1.2.3, 1.2.9
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
