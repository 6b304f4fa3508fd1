#!/usr/bin/env bash
# @mockoon/commons 9.9.0 answers 404 for an operation whose success is described as 2XX.
# It makes a mock server of a description; "2XX" stands for each code from 200 to 299 (OpenAPI 3.0.3, "Responses
# Object"), and a body has the example of its media type, which needs no schema ("Media Type Object"). One expects the
# success first, as with 200, and the example.
# Beside 404 the 2XX is left out, so that the mock answers 404; "default" comes behind it. A text has no body, and
# maximum and minLength of a schema aren't met.
# Hurt: whoever tests a client against the mock: the first call fails, or gets what the API never sends.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@mockoon/commons@9.9.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createRequire } from "node:module";

const { OpenApiConverter } = createRequire(import.meta.url)("@mockoon/commons");
const json = (schema) => ({ description: "ok", content: { "application/json": { schema } } });
const text = { description: "ok", content: { "text/plain": { example: "hello" } } };
const missing = { description: "missing" };
const answers = {
  200: { 200: json({ type: "string", example: "Rex" }), 404: missing },
  "2XX": { "2XX": json({ type: "string", example: "Rex" }), 404: missing },
  default: { default: json({ type: "string", example: "Rex" }), 404: missing },
  text: { 200: text },
  limits: { 200: json({ type: "object", properties: { age: { type: "integer", maximum: 9 }, name: { type: "string", minLength: 1 } } }) },
};
const paths = Object.fromEntries(Object.entries(answers).map(([name, responses]) => [`/${name}`, { get: { responses } }]));
const document = { openapi: "3.0.3", info: { title: "Pets", version: "1" }, paths };
const { routes } = await new OpenApiConverter().convertFromOpenAPI(JSON.stringify(document), 3000);
for (const { endpoint, responses } of routes) {
  const shown = responses.map(({ statusCode, body, default: first }) => `${first ? "first " : ""}${statusCode} ${body.replace(/\s+/g, " ")}`);
  console.log(`${endpoint}: ${shown.join(", ")}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
200: first 200 "Rex", 404 
2XX: first 404 
default: first 404 , 200 "Rex"
text: first 200 
limits: first 200 { "age": {{faker 'number.int' max=99999}}, "name": "" }
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
