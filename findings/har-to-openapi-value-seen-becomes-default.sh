#!/usr/bin/env bash
# har-to-openapi 3.0.1 writes the value it saw of a parameter as the default of the API.
# A default is the value that the server assumes if none is sent (OpenAPI 3.0.3, Schema Object, "default"). A value that
# was seen in a recording is an example. One expects example alone, which is written too.
# Each recorded value of a query parameter becomes its default, and answers are closed against members that were not in
# the recording (additionalProperties: false).
# Hurt: generated clients and documentation say that page 7 is assumed, and validating clients refuse later answers.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(har-to-openapi@3.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { generateSpec } from "har-to-openapi";

const text = JSON.stringify({ id: 1 });
const entry = {
  request: {
    method: "GET",
    url: "https://api.example/items?page=7",
    headers: [],
    queryString: [{ name: "page", value: "7" }],
  },
  response: {
    status: 200,
    statusText: "OK",
    headers: [{ name: "content-type", value: "application/json" }],
    content: { mimeType: "application/json", text },
  },
};
const { spec } = await generateSpec({ log: { entries: [entry] } });
const { parameters, responses } = spec.paths["/items"].get;
console.log(JSON.stringify(parameters));
console.log(JSON.stringify(responses[200].content["application/json"].schema));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
[{"description":"page","example":7,"in":"query","name":"page","schema":{"default":7,"type":"integer"}}]
{"additionalProperties":false,"properties":{"id":{"type":"integer"}},"required":[],"title":"ItemsGetResponse","type":"object"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
