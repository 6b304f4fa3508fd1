#!/usr/bin/env bash
# keep-a-changelog 3.1.0 loses the address that an entry refers to, and the build of a version.
# The format asks that versions and sections be linkable, in Markdown (keepachangelog.com 1.1.0), so that "[docs]" in an
# entry is a link with its definition at the end of the file. One expects that what parser has read and toString writes
# has it still. The definition is gone, the entry shows brackets; "+build.5" of a version is gone as well (Semantic
# Versioning 2.0.0, 10), so that two builds are one.
# Hurt: projects that release with this package: each release takes the links out of all older entries.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(keep-a-changelog@3.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parser } from "keep-a-changelog";

const changelog = `# Changelog

## [1.0.0+build.5] - 2024-05-01

### Added

- Cats, see the [docs]
- Dogs, see [here](https://pets.example/dogs)

[docs]: https://pets.example/docs
[1.0.0+build.5]: https://pets.example/releases/1.0.0
`;
console.log(parser(changelog).toString().trim());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
# Changelog
All notable changes to this project will be documented in this file.

The format is based on [Keep a Changelog](https://keepachangelog.com/)
and this project adheres to [Semantic Versioning](https://semver.org/).

## 1.0.0 - 2024-05-01
### Added
- Cats, see the [docs]
- Dogs, see [here](https://pets.example/dogs)
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
