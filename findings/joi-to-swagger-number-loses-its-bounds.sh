#!/usr/bin/env bash
# joi-to-swagger 6.2.0 forgets exclusive bounds and multiples, and begins positive numbers at 1.
# greater(1), less(5) and multiple(5) are exclusiveMinimum, exclusiveMaximum and multipleOf in OpenAPI, and min and max
# are converted; an exact bound "more than 0" is positive(). One expects these to be written, or an error.
# The first three leave nothing behind, and positive() becomes minimum: 1, as the README says, for numbers that are
# no integers too: 0.5 is positive.
# Hurt: whoever publishes Joi schemas as OpenAPI. Prices below 1 are refused by clients that validate, and bounds that
# the server checks are not in its description.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(joi@18.3.2 joi-to-swagger@6.2.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Joi from "joi";
import toSwagger from "joi-to-swagger";

const schemas = {
  "min(1).max(5)": Joi.number().min(1).max(5),
  "greater(1).less(5)": Joi.number().greater(1).less(5),
  "multiple(5)": Joi.number().multiple(5),
  "positive()": Joi.number().positive(),
};
for (const [name, schema] of Object.entries(schemas)) {
  console.log(`${name}: ${JSON.stringify(toSwagger.default(schema).swagger)}`);
}
console.log(`Joi takes 0.5 as positive: ${!schemas["positive()"].validate(0.5).error}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
min(1).max(5): {"type":"number","format":"float","minimum":1,"maximum":5}
greater(1).less(5): {"type":"number","format":"float"}
multiple(5): {"type":"number","format":"float"}
positive(): {"type":"number","format":"float","minimum":1}
Joi takes 0.5 as positive: true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
