#!/usr/bin/env bash
# @samchon/openapi 6.0.1 leaves out the members of an object that stand beside oneOf or anyOf.
# Each keyword of a schema holds for itself (JSON Schema 2020-12, core, section 7.6), and "one of these is required" is
# written beside the members. OpenApi.convert brings a document into one form of OpenAPI 3.1, from which SDKs and the
# functions of language models are made: one expects the meaning to stay.
# Type, members and their required names go; anyOf becomes oneOf, so that what fits both parts is refused. An object
# that is closed by additionalProperties: false is open afterwards.
# Hurt: users of nestia, agentica and their like: the model isn't told the arguments of a function.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@samchon/openapi@6.0.1 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import openapi from "@samchon/openapi";
import Ajv from "ajv/dist/2020.js";

const id = { type: "string" };
const schemas = {
  oneOf: { type: "object", properties: { id, mail: id, phone: id }, required: ["id"], oneOf: [{ required: ["mail"] }, { required: ["phone"] }] },
  anyOf: { type: "object", properties: { id, mail: id, phone: id }, anyOf: [{ required: ["mail"] }, { required: ["phone"] }] },
  closed: { type: "object", properties: { id }, required: ["id"], additionalProperties: false },
};
const values = { oneOf: { id: 1, mail: "a" }, anyOf: { mail: "a", phone: "b" }, closed: { id: "a", other: 1 } };
const document = { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: {}, components: { schemas } };
const converted = openapi.OpenApi.convert(structuredClone(document)).components.schemas;
for (const [name, value] of Object.entries(values)) {
  const [before, after] = [schemas[name], converted[name]].map((schema) => new Ajv.default({ strict: false }).validate(schema, value));
  console.log(`${name}: ${JSON.stringify(converted[name])}; ${JSON.stringify(value)} is valid: ${before}, converted ${after}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
oneOf: {"oneOf":[{"required":["mail"]},{"required":["phone"]}]}; {"id":1,"mail":"a"} is valid: false, converted true
anyOf: {"oneOf":[{"required":["mail"]},{"required":["phone"]}]}; {"mail":"a","phone":"b"} is valid: true, converted false
closed: {"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}; {"id":"a","other":1} is valid: false, converted true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
