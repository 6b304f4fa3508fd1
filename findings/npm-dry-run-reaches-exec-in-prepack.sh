#!/usr/bin/env bash
# npm 11.6.0 and 10.9.4: a dry run of npm pack fails where npm exec in prepack is new to the machine.
# --dry-run lists what a package would hold, and runs prepack for it as the files are made there. Its manual
# names the commands that take it ("install, update, dedupe, uninstall, as well as pack and publish");
# npm exec is none of them and has no such setting in its own manual.
# One expects prepack to do the same in a dry run and in a real one. The flag travels in the environment:
# npm exec then "would install" its package, doesn't, and goes on to run it. npm 11 can't find the
# package.json of a folder it never made, npm 10 not the command.
# After one real run the package lies in the cache of npm, and the same dry run passes.
# Hurt: packages that build in prepack by a tool they don't depend on, as generated clients do: the check
# before publishing fails on CI and on new machines, not on the author's. --dry-run=false on the exec helps.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(npm@11.6.0 npm-10@npm:npm@10.9.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

mkdir client
cat >client/package.json <<'END'
{
  "name": "client",
  "version": "1.0.0",
  "files": ["built.txt"],
  "scripts": { "prepack": "npm exec --yes --package=semver@7.7.3 -- semver 1.2.3 >built.txt" }
}
END

# Packs with an npm and an npm cache of its own, and tells how it ended.
pack() {
  local npm=$1 name=$2
  shift 2
  local outcome="passes"
  (cd client && npm_config_cache="$work/cache-$npm" node "$work/node_modules/$npm/bin/npm-cli.js" pack "$@") \
    >"pack.log" 2>&1 || outcome="fails"
  printf '%s: %s %s\n' "$npm" "$name" "$outcome"
}

seen=$(
  for npm in npm npm-10; do
    pack "$npm" "dry run, nothing cached:" --dry-run
    pack "$npm" "real run:"
    pack "$npm" "dry run after it:" --dry-run
  done
)
recorded=$(cat <<'END'
npm: dry run, nothing cached: fails
npm: real run: passes
npm: dry run after it: passes
npm-10: dry run, nothing cached: fails
npm-10: real run: passes
npm-10: dry run after it: passes
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
