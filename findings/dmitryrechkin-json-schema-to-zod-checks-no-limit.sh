#!/usr/bin/env bash
# @dmitryrechkin/json-schema-to-zod 1.0.1 checks no limit of a schema, and lets no free object pass.
# "minimum" and "pattern" limit a value and "const" names it (JSON Schema Validation, sections 6.1 to 6.3); the README
# converts a schema with both for validation at run time. An object whose schema names no members may have any.
# The validator takes -1 for a minimum of 0, a text that misses its pattern, and another value than the
# constant; {"a":1} is refused where the schema says "type": "object" alone. No error, no warning.
# Hurt: gates that check data before it is stored or sent: wrong data passes, and free-form metadata doesn't.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@dmitryrechkin/json-schema-to-zod@1.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { JSONSchemaToZod } from "@dmitryrechkin/json-schema-to-zod";

const cases = [
  [{ type: "number", minimum: 0 }, -1],
  [{ type: "string", pattern: "^[A-Z]{3}$" }, "x"],
  [{ type: "string", const: "cat" }, "dog"],
  [{ type: "integer", enum: [1, 2] }, 3],
  [{ type: "object" }, { a: 1 }],
  [{ type: "string" }, 1],
];
for (const [schema, value] of cases) {
  const { success } = JSONSchemaToZod.convert(schema).safeParse(value);
  console.log(`${JSON.stringify(schema)} ${JSON.stringify(value)}: ${success ? "valid" : "refused"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"number","minimum":0} -1: valid
{"type":"string","pattern":"^[A-Z]{3}$"} "x": valid
{"type":"string","const":"cat"} "dog": valid
{"type":"integer","enum":[1,2]} 3: valid
{"type":"object"} {"a":1}: refused
{"type":"string"} 1: refused
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
