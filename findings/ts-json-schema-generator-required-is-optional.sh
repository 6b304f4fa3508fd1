#!/usr/bin/env bash
# ts-json-schema-generator 2.4.0 makes each member of Required<T> optional, also those that T requires.
# Required asks for every member of a type (TypeScript handbook, "Utility Types"); it is a mapped type with -?, which
# takes the mark off ("Mapping Modifiers"). One expects all three below in "required", as typescript-json-schema writes
# them.
# There is no "required" at all, and {} is valid. With {[K in keyof T]-?: T[K]} written out it is so as well; without
# -? the member that T requires is there.
# Hurt: whoever checks messages by schemas that are made of types: what misses everything passes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ts-json-schema-generator@2.4.0 typescript-json-schema@0.68.0 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { writeFileSync } from "node:fs";
import { createGenerator } from "ts-json-schema-generator";
import { generateSchema, getProgramFromFiles } from "typescript-json-schema";

writeFileSync(
  "pets.ts",
  `interface Draft { id: string; name?: string; note?: string | null }
export type All = Required<Draft>;
export type Written = { [K in keyof Draft]-?: Draft[K] };
export type Same = { [K in keyof Draft]: Draft[K] };
`,
);
const program = getProgramFromFiles(["pets.ts"], { strict: true });
for (const type of ["All", "Written", "Same"]) {
  const first = createGenerator({ path: "pets.ts", type, topRef: false, skipTypeCheck: true }).createSchema(type);
  const second = generateSchema(program, type, { required: true });
  console.log(`${type}: ts-json-schema-generator ${JSON.stringify(first.required)}, typescript-json-schema ${JSON.stringify(second.required)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
All: ts-json-schema-generator undefined, typescript-json-schema ["id","name","note"]
Written: ts-json-schema-generator undefined, typescript-json-schema ["id","name","note"]
Same: ts-json-schema-generator ["id"], typescript-json-schema ["id"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
