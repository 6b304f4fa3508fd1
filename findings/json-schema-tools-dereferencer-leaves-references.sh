#!/usr/bin/env bash
# @json-schema-tools/dereferencer 1.6.3 leaves references below not and if, and removes what they refer to.
# "not", "if", "then" and "dependencies" hold schemas (JSON Schema draft-07, validation, sections 6.5.7, 6.6 and 6.7.4),
# where a reference may stand as in "properties". One expects a schema without references.
# There they are left, and "definitions" is taken away: they can't be resolved any more, and ajv refuses the schema.
# Hurt: users of OpenRPC tools and of generators built on it: a valid schema becomes an invalid one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@json-schema-tools/dereferencer@1.6.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import dereferencer from "@json-schema-tools/dereferencer";
import Ajv from "ajv";

const name = { $ref: "#/definitions/Name" };
for (const schema of [
  { properties: { name } },
  { not: name },
  { if: name, then: name },
  { dependencies: { nick: name } },
]) {
  const whole = { type: "object", ...schema, definitions: { Name: { type: "object", required: ["name"] } } };
  const result = await new dereferencer.default(structuredClone(whole)).resolve();
  let judged = "compiles";
  try {
    new Ajv.default().compile(whole);
    new Ajv.default().compile(result);
  } catch ({ message }) {
    judged = message;
  }
  console.log(`${JSON.stringify(schema)}\n  ${JSON.stringify(result)}\n  ajv: ${judged}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"properties":{"name":{"$ref":"#/definitions/Name"}}}
  {"type":"object","properties":{"name":{"type":"object","required":["name"]}}}
  ajv: compiles
{"not":{"$ref":"#/definitions/Name"}}
  {"type":"object","not":{"$ref":"#/definitions/Name"}}
  ajv: can't resolve reference #/definitions/Name from id #
{"if":{"$ref":"#/definitions/Name"},"then":{"$ref":"#/definitions/Name"}}
  {"type":"object","if":{"$ref":"#/definitions/Name"},"then":{"$ref":"#/definitions/Name"}}
  ajv: can't resolve reference #/definitions/Name from id #
{"dependencies":{"nick":{"$ref":"#/definitions/Name"}}}
  {"type":"object","dependencies":{"nick":{"$ref":"#/definitions/Name"}}}
  ajv: can't resolve reference #/definitions/Name from id #
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
