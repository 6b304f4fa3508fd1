#!/usr/bin/env bash
# openapi-request-validator 12.1.3 can't check a bound that OpenAPI 3.0 writes with a boolean.
# In OpenAPI 3.0 exclusiveMinimum is a boolean beside minimum (Schema Object, by JSON Schema
# Wright Draft 00, section 5.5). The library reads that version, nullable among its keywords, so one
# expects {"minimum": 0, "exclusiveMinimum": true} to refuse 0.
# It throws instead of checking, because ajv reads the schema as draft 07, where the keyword is a
# number; the number, which 3.0 does not have, works. openapi-response-validator 12.1.3 does the
# same.
# Hurt: servers whose description has one such bound: requests that are right can't be checked,
# and the message does not name the operation.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-request-validator@12.1.3 openapi-response-validator@12.1.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const Requests = require("openapi-request-validator").default;
const Answers = require("openapi-response-validator").default;

const bounds = { boolean: { minimum: 0, exclusiveMinimum: true }, number: { exclusiveMinimum: 0 } };
const attempt = (act) => {
  try {
    return JSON.stringify(act() ?? "passes");
  } catch (error) {
    return `throws: ${error.message}`;
  }
};
for (const [form, bound] of Object.entries(bounds)) {
  const schema = { type: "number", ...bound };
  const content = { "application/json": { schema } };
  const request = (amount) => ({ query: { amount }, headers: {}, params: {} });
  const parameters = [{ in: "query", name: "amount", schema }];
  console.log(`${form}, request: ${attempt(() => new Requests({ parameters }).validateRequest(request(1)))}`);
  const responses = { 200: { description: "OK", content } };
  console.log(`${form}, answer: ${attempt(() => new Answers({ responses }).validateResponse(200, 1))}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
boolean, request: throws: schema is invalid: data/properties/amount/exclusiveMinimum must be number
boolean, answer: throws: schema is invalid: data/properties/response/exclusiveMinimum must be number
number, request: "passes"
number, answer: "passes"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
