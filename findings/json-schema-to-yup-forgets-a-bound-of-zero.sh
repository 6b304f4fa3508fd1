#!/usr/bin/env bash
# json-schema-to-yup 1.8.8 checks no bound that is 0, and no enumeration.
# A bound of 0 is a bound like any other (JSON Schema Validation, 6.2, 6.3). One expects "at least 0" to refuse -1
# as "at least 1" refuses 0.
# A bound is left out if it is 0: minimum, maximum and maxLength check nothing then. The values of an enum are not
# checked at all.
# Hurt: forms built from a schema: "not negative" is the most common bound of an amount, and nothing is thrown.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-to-yup@1.8.8 yup@1.7.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { buildYup } from "json-schema-to-yup";

const cases = [
  [{ type: "integer", minimum: 1 }, 0],
  [{ type: "integer", minimum: 0 }, -1],
  [{ type: "number", maximum: 1 }, 2],
  [{ type: "number", maximum: 0 }, 2],
  [{ type: "string", maxLength: 1 }, "ab"],
  [{ type: "string", maxLength: 0 }, "ab"],
  [{ type: "string", enum: ["a", "b"] }, "c"],
];
for (const [schema, value] of cases) {
  const text = JSON.stringify(schema);
  const form = buildYup({ title: "form", type: "object", properties: { field: schema } }, {});
  const isValid = form.isValidSync({ field: value });
  console.log(`${text} ${JSON.stringify(value)}: ${isValid ? "valid" : "refused"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"integer","minimum":1} 0: refused
{"type":"integer","minimum":0} -1: valid
{"type":"number","maximum":1} 2: refused
{"type":"number","maximum":0} 2: valid
{"type":"string","maxLength":1} "ab": refused
{"type":"string","maxLength":0} "ab": valid
{"type":"string","enum":["a","b"]} "c": valid
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
