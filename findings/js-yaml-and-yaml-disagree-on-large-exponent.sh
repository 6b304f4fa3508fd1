#!/usr/bin/env bash
# A short commit hash written by js-yaml 5.5.0 is Infinity for yaml 2.9.1.
# YAML 1.2.2 resolves plain scalars of the core schema by a regular expression alone
# (section 10.3.2): 12e4567 is a float whatever its size, so a writer of strings has to
# quote it. Both libraries quote 1e3 and 0e12, and each reads its own output.
# One expects the text of one to give the same data in the other. js-yaml takes only
# what fits a double for a number and leaves 12e4567 plain; yaml applies the rule and
# reads Infinity, which JSON then turns into null.
# Hurt: toolchains that mix the two, and nearly all of this field do; info.version,
# enum values and examples with hexadecimal digits are the usual places.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(js-yaml@5.5.0 yaml@2.9.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import * as jsYaml from "js-yaml";
import YAML from "yaml";

for (const version of ["12e4567", "1e3"]) {
  const text = jsYaml.dump({ version });
  const read = YAML.parse(text);
  console.log(`js-yaml writes ${text.trim()} | yaml reads ${read.version} | as JSON ${JSON.stringify(read)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
js-yaml writes version: 12e4567 | yaml reads Infinity | as JSON {"version":null}
js-yaml writes version: '1e3' | yaml reads 1e3 | as JSON {"version":"1e3"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
