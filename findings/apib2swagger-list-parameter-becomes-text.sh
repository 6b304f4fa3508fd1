#!/usr/bin/env bash
# apib2swagger 1.17.1 makes a text of a list in the query, and a text of the default of a boolean.
# API Blueprint 1A gives a URI parameter a type of MSON, array[string] among them; "{?tags*}" repeats the name with each
# item (RFC 6570, section 3.2.8). "default" has to fit the type of the parameter (Swagger 2.0, "Parameter Object"). One
# expects an array and the default false.
# The parameter is a string, and the default is "false", which is no boolean; OpenAPI 3.0 comes out alike.
# Hurt: clients and mocks made of converted blueprints: they send one tag, and validators refuse the document.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(apib2swagger@1.17.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { promisify } from "node:util";
import apib2swagger from "apib2swagger";

const blueprint = `FORMAT: 1A
# Pets

## Pets [/pets{?tags*,sold}]

+ Parameters
    + tags: a (array[string], optional)
    + sold: true (boolean, optional)
        + Default: false

### List [GET]
+ Response 204
`;
for (const openApi3 of [false, true]) {
  const { swagger } = await promisify(apib2swagger.convert)(blueprint, { openApi3 });
  for (const parameter of swagger.paths["/pets"].get.parameters) {
    console.log(`${swagger.swagger ?? swagger.openapi}, ${parameter.name}: ${JSON.stringify(parameter)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
2.0, tags: {"name":"tags","in":"query","description":"","required":false,"x-example":"a","type":"string"}
2.0, sold: {"name":"sold","in":"query","description":"","required":false,"x-example":"true","type":"boolean","default":"false"}
3.0.3, tags: {"name":"tags","in":"query","description":"","example":"a","schema":{"type":"string"}}
3.0.3, sold: {"name":"sold","in":"query","description":"","example":"true","schema":{"type":"boolean","default":"false"}}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
