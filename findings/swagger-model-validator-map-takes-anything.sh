#!/usr/bin/env bash
# swagger-model-validator 3.0.21 checks no value of a map.
# A map is an object whose "additionalProperties" is a schema (Swagger 2.0, "Model with Map/Dictionary Properties"). One
# expects an error for a text among numbers, as for a text in a property or in a list. The object is valid, whatever its
# values are; a limit is not looked at either.
# Hurt: servers and tests that check messages with labels, prices by currency and the like.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-model-validator@3.0.21)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Validator from "swagger-model-validator";

const number = { type: "integer", minimum: 1 };
const definitions = {
  Property: { type: "object", properties: { pets: { type: "object", properties: { cats: number } } } },
  List: { type: "object", properties: { pets: { type: "array", items: number } } },
  Map: { type: "object", properties: { pets: { type: "object", additionalProperties: number } } },
  Own: { type: "object", additionalProperties: number },
};
const values = {
  Property: [{ pets: { cats: 1 } }, { pets: { cats: "one" } }, { pets: { cats: 0 } }],
  List: [{ pets: [1] }, { pets: ["one"] }, { pets: [0] }],
  Map: [{ pets: { cats: 1 } }, { pets: { cats: "one" } }, { pets: { cats: 0 } }],
  Own: [{ cats: 1 }, { cats: "one" }, { cats: 0 }],
};
const validator = new Validator();
for (const [name, list] of Object.entries(values)) {
  for (const value of list) {
    const { valid, errors = [] } = validator.validate(value, definitions[name], definitions);
    console.log(`${name} ${JSON.stringify(value)}: ${valid ? "valid" : errors.map(({ message }) => message).join("; ")}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Property {"pets":{"cats":1}}: valid
Property {"pets":{"cats":"one"}}: cats (one) is not a type of integer
Property {"pets":{"cats":0}}: cats must be at least 1
List {"pets":[1]}: valid
List {"pets":["one"]}: pets0 (one) is not a type of integer
List {"pets":[0]}: pets0 must be at least 1
Map {"pets":{"cats":1}}: valid
Map {"pets":{"cats":"one"}}: valid
Map {"pets":{"cats":0}}: valid
Own {"cats":1}: valid
Own {"cats":"one"}: valid
Own {"cats":0}: valid
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
