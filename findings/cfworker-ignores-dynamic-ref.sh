#!/usr/bin/env bash
# @cfworker/json-schema 4.1.6 takes draft 2020-12 but checks nothing behind $dynamicRef.
# The validator has a switch for the draft, and this draft replaced $recursiveRef by
# $dynamicRef (JSON Schema 2020-12, core, section 8.2.3.2); even without any override it
# works as a $ref to the anchor of its own schema.
# One expects that, or an error about an unknown keyword. It is passed over like an
# annotation: in a tree that refers to itself this way only the root is checked.
# Hurt: who checks OpenAPI 3.1 documents by their published schema, in which every
# Schema Object hangs on a $dynamicRef: any schema in it is "valid".
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@cfworker/json-schema@4.1.6 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Validator } from "@cfworker/json-schema";
import Ajv from "ajv/dist/2020.js";

const tree = (reference) => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://example.com/tree",
  $dynamicAnchor: "node",
  type: "object",
  properties: { children: { type: "array", items: reference } },
});
for (const reference of [{ $dynamicRef: "#node" }, { $ref: "#" }]) {
  const schema = tree(reference);
  const value = { children: [1] };
  const cfworker = new Validator(schema, "2020-12").validate(value).valid;
  console.log(`${JSON.stringify(reference)}: cfworker ${cfworker}, ajv ${new Ajv.default().validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"$dynamicRef":"#node"}: cfworker true, ajv false
{"$ref":"#"}: cfworker false, ajv false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
