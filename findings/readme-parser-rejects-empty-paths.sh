#!/usr/bin/env bash
# @readme/openapi-parser 9.0.0 calls a description with empty paths invalid.
# OpenAPI 3.1 asks for one of paths, webhooks and components to be there ("OpenAPI
# Object") and says outright that paths may be empty, because of access control
# ("Paths Object"). Beside a generator that filters by audience such files are common.
# One expects "paths: {}" to be valid. The parser asks for an entry in one of the
# three and counts an empty object as none; in a 3.0 description it accepts it.
# Hurt: pipelines that publish a filtered description, or start with an empty one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@readme/openapi-parser@9.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { validate } from "@readme/openapi-parser";

for (const openapi of ["3.0.3", "3.1.0"]) {
  const { valid, errors } = await validate({ openapi, info: { title: "Pets", version: "1" }, paths: {} });
  console.log(openapi, valid, ...(errors ?? []).map((error) => error.message));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
3.0.3 true
3.1.0 false OpenAPI 3.1 definitions must contain at least one entry in either `paths`, `webhooks`, or `components`.
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
