#!/usr/bin/env bash
# @asyncapi/avro-schema-parser 3.1.0 takes anything for a named type in a list, and no null for a parent.
# An Avro type that has been defined may be used by its name wherever a type stands (Avro 1.9.0, "Names"), in itself as
# well. Of a field that is a name the parser makes the schema of that type; one expects the same of the items of a list
# and of the branch of a union.
# Both have an empty schema. Of a parent that may be null, null fits the empty schema and the one of null, and so not
# exactly one of them (JSON Schema, draft-07, section 6.7.3): each root of a tree is refused.
# Hurt: generated models and validation of AsyncAPI messages described in Avro.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@asyncapi/avro-schema-parser@3.1.0 @asyncapi/parser@3.6.6 ajv@8.20.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { AvroSchemaParser } from "@asyncapi/avro-schema-parser";
import { Parser } from "@asyncapi/parser";
import Ajv from "ajv";

const tag = { type: "record", name: "Tag", fields: [{ name: "text", type: "string" }] };
const fields = [
  { name: "first", type: tag },
  { name: "second", type: "Tag" },
  { name: "others", type: { type: "array", items: "Tag" } },
  { name: "parent", type: ["null", "Pet"], default: null },
];
const message = { schemaFormat: "application/vnd.apache.avro;version=1.9.0", payload: { type: "record", name: "Pet", fields } };
const document = { asyncapi: "2.6.0", info: { title: "Pets", version: "1" }, channels: { pets: { publish: { message } } } };
const parser = new Parser();
parser.registerSchemaParser(AvroSchemaParser());
const parsed = await parser.parse(JSON.stringify(document));
const { properties } = parsed.document.messages().all()[0].payload().json();
const values = { first: { text: 1 }, second: { text: 1 }, others: [{ text: 1 }], parent: null };
for (const [name, value] of Object.entries(values)) {
  const schema = JSON.parse(JSON.stringify(properties[name], (key, part) => (key.startsWith("x-") ? undefined : part)));
  console.log(`${name}: ${JSON.stringify(schema)}, takes ${JSON.stringify(value)}: ${new Ajv.default().validate(schema, value)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
first: {"type":"object","required":["text"],"properties":{"text":{"type":"string"}}}, takes {"text":1}: false
second: {"type":"object","required":["text"],"properties":{"text":{"type":"string"}}}, takes {"text":1}: false
others: {"type":"array","items":{}}, takes [{"text":1}]: true
parent: {"oneOf":[{},{"type":"null"}],"default":null}, takes null: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
