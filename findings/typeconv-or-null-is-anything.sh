#!/usr/bin/env bash
# typeconv 2.3.1 writes a choice with null, and a Record, so that any value is valid.
# "nullable" adds null to the type that stands in the same schema; without a type it says nothing (OpenAPI 3.0.3, Schema
# Object, as clarified there), and a schema that says nothing takes any value. One expects the choice of "small", "large"
# and null to be written as nullable beside the type and the enum, as typeconv does for string.
# It writes anyOf with a branch that holds only nullable: true, so that any value is valid. A Record has no schema at all.
# Hurt: whoever publishes an API's types as OpenAPI: clients see any value where there are three, and nothing is said.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(typeconv@2.3.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { getOpenApiWriter, getTypeScriptReader, makeConverter } from "typeconv";

const sources = ["string | null", '"small" | "large"', '"small" | "large" | null', "Record<string, number>"];
for (const source of sources) {
  const writer = getOpenApiWriter({ format: "json", title: "Items", version: "1" });
  const { data } = await makeConverter(getTypeScriptReader(), writer).convert({ data: `export type T = ${source};` });
  const { title, ...schema } = JSON.parse(data).components.schemas.T;
  console.log(`${source}: ${JSON.stringify(schema)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
string | null: {"nullable":true,"type":"string"}
"small" | "large": {"enum":["small","large"],"type":"string"}
"small" | "large" | null: {"anyOf":[{"enum":["small","large"],"title":"T","type":"string"},{"title":"T","nullable":true}]}
Record<string, number>: {}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
