#!/usr/bin/env bash
# json-schema-to-typescript 16.0.0 makes an object of a property that may hold any value.
# A keyword constrains the values of its own type and lets all others pass (JSON Schema
# 2020-12, core, section 7.6.1; draft 4, validation, section 4.1), and a description none.
# One expects unknown, as it is written for the schema {}. A description, a minimum or a
# pattern beside no type gives an object with string keys, to which no string or number can
# be assigned: the very values for which minimum and pattern were written.
# Hurt: clients of APIs with free-form fields ("value", "metadata"): right data fails to
# compile, and what comes in is read as an object.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-schema-to-typescript@16.0.0 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { compile } from "json-schema-to-typescript";
import ts from "typescript";

const schema = {
  type: "object",
  properties: {
    bare: {},
    described: { description: "any value" },
    bounded: { minimum: 3 },
    matched: { pattern: "^x" },
  },
  additionalProperties: false,
};
const types = await compile(schema, "Setting", { bannerComment: "" });
console.log(types.trim());

const use = `${types}\nexport const a: Setting = { bare: 1 };
export const b: Setting = { described: 1 };
export const c: Setting = { bounded: 5 };
export const d: Setting = { matched: "xy" };`;
ts.sys.writeFile("use.ts", use);
const program = ts.createProgram(["use.ts"], { strict: true, noEmit: true, types: [] });
for (const { messageText } of ts.getPreEmitDiagnostics(program)) {
  console.log(ts.flattenDiagnosticMessageText(messageText, " "));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
export interface Setting {
  bare?: unknown;
  /**
   * any value
   */
  described?: {
    [k: string]: unknown;
  };
  bounded?: {
    [k: string]: unknown;
  };
  matched?: {
    [k: string]: unknown;
  };
}
Type 'number' is not assignable to type '{ [k: string]: unknown; }'.
Type 'number' is not assignable to type '{ [k: string]: unknown; }'.
Type 'string' is not assignable to type '{ [k: string]: unknown; }'.
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
