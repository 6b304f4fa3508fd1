#!/usr/bin/env bash
# @mswjs/source 0.5.0 and openapi-backend 5.21.2 mock a documented 0, false or "" as something else.
# The example of a media type is any value (OpenAPI 3.0.4, Media Type Object), so one expects the
# mock of an operation with the example 0 to answer 0.
# @mswjs/source answers with the documented media type and no body, which no JSON parser takes;
# openapi-backend answers with an empty object. Both ask whether the example is truthy.
# Hurt: tests of counts, flags and switches against the mock: a client that parses the answer of
# @mswjs/source fails, and one that reads openapi-backend's counts an object.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@mswjs/source@0.5.0 msw@2.12.4 openapi-backend@5.21.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { fromOpenApi } from "@mswjs/source/open-api";
import { setupServer } from "msw/node";
import { OpenAPIBackend } from "openapi-backend";

const examples = { count: 0, flag: false, note: "", total: 3 };
const paths = Object.entries(examples).map(([name, example]) => {
  const responses = { 200: { description: "OK", content: { "application/json": { example } } } };
  return [`/${name}`, { get: { operationId: name, responses } }];
});
const definition = {
  openapi: "3.0.3",
  info: { title: "Store", version: "1" },
  servers: [{ url: "https://store.example" }],
  paths: Object.fromEntries(paths),
};
const server = setupServer(...(await fromOpenApi(structuredClone(definition))));
server.listen();
const backend = new OpenAPIBackend({ definition, quick: true });
await backend.init();
for (const [name, example] of Object.entries(examples)) {
  const text = await (await fetch(`https://store.example/${name}`)).text();
  const { mock } = backend.mockResponseForOperation(name);
  console.log(`${JSON.stringify(example)}: @mswjs/source sends [${text}], openapi-backend ${JSON.stringify(mock)}`);
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
0: @mswjs/source sends [], openapi-backend {}
false: @mswjs/source sends [], openapi-backend {}
"": @mswjs/source sends [], openapi-backend {}
3: @mswjs/source sends [3], openapi-backend 3
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
