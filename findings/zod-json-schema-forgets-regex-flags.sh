#!/usr/bin/env bash
# zod 4.6.7 writes a case-insensitive pattern as a case-sensitive one.
# A pattern of JSON Schema has no flags (2020-12, validation, section 6.3.3), so /^a/i can't
# be written as it stands. toJSONSchema throws for what it can't represent (dates, maps,
# transforms), and @valibot/to-json-schema 1.8.0 throws for a flag.
# One expects an error or a pattern without regard to case. The flag is dropped without
# a word: the published schema is narrower than the check behind it, and clients
# generated from it reject what the server accepts.
# Hurt: code-first servers whose clients validate.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(zod@4.6.7 valibot@1.5.0 @valibot/to-json-schema@1.8.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { z } from "zod";

const schema = z.string().regex(/^a/i);
console.log("zod accepts ABC:", schema.safeParse("ABC").success);
console.log("zod writes:", JSON.stringify(z.toJSONSchema(schema)));
try {
  console.log("valibot writes:", JSON.stringify(toJsonSchema(v.pipe(v.string(), v.regex(/^a/i)))));
} catch (error) {
  console.log("valibot:", error.message);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
zod accepts ABC: true
zod writes: {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"string","pattern":"^a"}
valibot: RegExp flags are not supported by JSON Schema.
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
