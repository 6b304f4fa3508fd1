#!/usr/bin/env bash
# json-schema-to-zod 2.8.1 writes a validator that takes any list for a tuple of draft 2020-12.
# prefixItems names the schemas of the first items and "items": false ends the list (JSON Schema
# 2020-12, core, section 10.3.1.1); OpenAPI 3.1 has tuples in no other form. One expects z.tuple.
# The keyword is not read and "items": false is passed over: z.array(z.any()), without a warning. The
# form of drafts up to 2019-09, a list under items, gives z.tuple.
# Hurt: whoever makes validators of OpenAPI 3.1: coordinates, ranges and rows of a table go
# unchecked.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-to-zod@2.8.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { jsonSchemaToZod } from "json-schema-to-zod";

const items = [{ type: "string" }, { type: "number" }];
const schemas = {
  "2020-12": { type: "array", prefixItems: items, items: false },
  "draft-07": { type: "array", items, additionalItems: false },
};
for (const [draft, schema] of Object.entries(schemas)) console.log(`${draft}: ${jsonSchemaToZod(schema)}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
2020-12: z.array(z.any())
draft-07: z.tuple([z.string(),z.number()])
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
