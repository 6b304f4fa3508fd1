#!/usr/bin/env bash
# @apiture/openapi-down-convert 0.14.2 turns a map into an object that must be empty.
# OpenAPI 3.0 has no patternProperties ("Schema Object" names what it takes over), so a
# converter from 3.1 has to loosen: additionalProperties: false may stand only
# while the patterns beside it let names through (JSON Schema 2020-12, core, section
# 10.3.2.3: it counts what neither properties nor patternProperties match).
# One expects a wider schema, additionalProperties with the schema of the pattern at
# the best. The patterns are removed and "false" stays: the 3.0 schema accepts {} only.
# Hurt: clients and mocks made from the converted file reject every real payload.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@apiture/openapi-down-convert@0.14.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Converter } from "@apiture/openapi-down-convert";

const Labels = { type: "object", patternProperties: { "^[a-z]+$": { type: "string" } }, additionalProperties: false };
const converter = new Converter({
  openapi: "3.1.0",
  info: { title: "Labels", version: "1" },
  paths: {},
  components: { schemas: { Labels } },
});
console.log(JSON.stringify(converter.convert().components.schemas.Labels));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"object","additionalProperties":false}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
