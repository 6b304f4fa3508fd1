#!/usr/bin/env bash
# A JSON Schema written by zod 4.6.7 is refused by ajv 8.20.0.
# startsWith and includes come out as a pattern, which says all, and with "format":
# "starts_with" or "includes" beside it, which no vocabulary defines (JSON Schema 2020-12,
# validation, section 7.3 lists the formats).
# One expects the standard output of one to pass the standard settings of the other. An
# unknown format is an error for ajv unless strict mode is off or the name is added, so
# compiling ends with it. OpenAPI documents made from such schemas carry it on.
# Hurt: servers that publish zod schemas and clients that validate by them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "zod";

const ajv = new Ajv.default();
addFormats.default(ajv);
for (const schema of [z.string().startsWith("cus_"), z.string().includes("_"), z.string().endsWith("_x"), z.string().regex(/^cus_/)]) {
  const { $schema, ...json } = z.toJSONSchema(schema);
  try {
    ajv.compile(json);
    console.log(JSON.stringify(json), "compiles");
  } catch (error) {
    console.log(JSON.stringify(json), error.message);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"string","format":"starts_with","pattern":"^cus_.*"} unknown format "starts_with" ignored in schema at path "#"
{"type":"string","format":"includes","pattern":"_"} unknown format "includes" ignored in schema at path "#"
{"type":"string","format":"ends_with","pattern":".*_x$"} unknown format "ends_with" ignored in schema at path "#"
{"type":"string","pattern":"^cus_"} compiles
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
