#!/usr/bin/env bash
# enjoi 9.0.1 takes the items of a tuple in any order, and adds a keyword to the schema that it is given.
# A list under "items" gives a schema to each place; what comes behind is free unless additionalItems says otherwise
# (JSON Schema draft-04, validation, section 5.3.1). One expects ["a", 1] and ["a", 1, true] to fit.
# [1, "a"] fits as well, and a third item is refused. The caller's own schema has a minLength afterwards.
# Hurt: servers that check bodies by Joi: rows with swapped columns pass; the schema that is published differs.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(enjoi@9.0.1 joi@17.13.3 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import Enjoi from "enjoi";

const schema = { type: "array", items: [{ type: "string" }, { type: "integer" }] };
const accepts = new Ajv.default({ strict: false }).compile(structuredClone(schema));
const joi = Enjoi.schema(schema);
for (const value of [["a", 1], ["a"], ["a", 1, true], [1, "a"]]) {
  const isValid = !joi.validate(value, { convert: false }).error;
  console.log(`${JSON.stringify(value)}: enjoi ${isValid}, ajv ${accepts(value)}`);
}
console.log("the schema afterwards:", JSON.stringify(schema));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
["a",1]: enjoi true, ajv true
["a"]: enjoi true, ajv true
["a",1,true]: enjoi false, ajv true
[1,"a"]: enjoi true, ajv false
the schema afterwards: {"type":"array","items":[{"type":"string","minLength":0},{"type":"integer"}]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
