#!/usr/bin/env bash
# dereference-json-schema 0.2.3 and @trojs/openapi-dereference 2.0.4 make nothing of a reference to a path.
# A reference is a JSON Pointer as a fragment of a URI: "/" in a name is "~1" and a space is "%20" (RFC 6901, sections 3
# and 6); each schema of a path of OpenAPI has such an address, as "#/paths/~1pets/get/...". One expects the schema, or
# an error. The reference is replaced by undefined, without a word, and is missing when the document is written.
# Hurt: generators and validators behind them: what was described there is any value.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(dereference-json-schema@0.2.3 @trojs/openapi-dereference@2.0.4 @apidevtools/json-schema-ref-parser@15.1.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import $RefParser from "@apidevtools/json-schema-ref-parser";
import * as trojs from "@trojs/openapi-dereference";
import dereference from "dereference-json-schema";

const schema = { type: "string" };
const document = {
  $defs: { plain: schema, "with space": schema, "a/b": schema },
  properties: {
    plain: { $ref: "#/$defs/plain" },
    space: { $ref: "#/$defs/with%20space" },
    slash: { $ref: "#/$defs/a~1b" },
  },
};
const readers = {
  "json-schema-ref-parser": (given) => $RefParser.dereference(given),
  "dereference-json-schema": dereference.dereferenceSync,
  "openapi-dereference": trojs.dereferenceSync,
};
for (const [name, read] of Object.entries(readers)) {
  const { properties } = await read(structuredClone(document));
  console.log(`${name}: ${Object.entries(properties).map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
json-schema-ref-parser: plain {"type":"string"}, space {"type":"string"}, slash {"type":"string"}
dereference-json-schema: plain {"type":"string"}, space null, slash null
openapi-dereference: plain {"type":"string"}, space null, slash null
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
