#!/usr/bin/env bash
# openapi-sampler 1.7.10 leaves out a required property that another part of allOf describes.
# All parts of an allOf apply to one instance (JSON Schema 2020-12, core, section 10.2.1.1),
# so a part may require what its neighbour describes; the README names allOf as supported.
# With skipNonRequired one expects the required property alone. The sampler makes each part
# by itself and merges the samples: the one with the properties requires nothing, the one that
# requires has no properties, and the sample is empty.
# Hurt: documentation and mock servers with minimal examples, wherever allOf adds "required"
# to a shared schema: the example is invalid.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-sampler@1.7.10 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import sampler from "openapi-sampler";

const properties = { name: { type: "string" }, note: { type: "string" } };
const schemas = [
  { type: "object", properties, required: ["name"] },
  { type: "object", allOf: [{ type: "object", properties }, { type: "object", required: ["name"] }] },
];
for (const schema of schemas) {
  const sample = sampler.sample(schema, { skipNonRequired: true });
  const isValid = new Ajv.default({ strict: false }).validate(schema, sample);
  console.log(`${JSON.stringify(schema)}\n  ${JSON.stringify(sample)}, valid: ${isValid}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"type":"object","properties":{"name":{"type":"string"},"note":{"type":"string"}},"required":["name"]}
  {"name":"string"}, valid: true
{"type":"object","allOf":[{"type":"object","properties":{"name":{"type":"string"},"note":{"type":"string"}}},{"type":"object","required":["name"]}]}
  {}, valid: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
