#!/usr/bin/env bash
# @asyncapi/protobuf-schema-parser 3.9.0 describes a map by the type of its values alone.
# "map<string, int32> counts" is an object in JSON, whose keys are those of the map (Protocol Buffers, "ProtoJSON
# Format"). @asyncapi/parser reads a protobuf payload by this parser as a schema: one expects additionalProperties.
# The schema is an integer, and that of a map of messages the message itself. A Timestamp, text in JSON, is an object of
# seconds and nanos, and a field with json_name keeps the name that JSON doesn't use.
# Hurt: generated models, documentation and validation of AsyncAPI messages: each message with a map is refused.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@asyncapi/protobuf-schema-parser@3.9.0 @asyncapi/parser@3.6.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Parser } from "@asyncapi/parser";
import { ProtoBuffSchemaParser } from "@asyncapi/protobuf-schema-parser";

const payload = `syntax = "proto3";
import "google/protobuf/timestamp.proto";
message Pet {
  repeated string tags = 1;
  map<string, int32> counts = 2;
  map<string, Owner> owners = 3;
  google.protobuf.Timestamp born = 4;
  string nick = 5 [json_name = "nickName"];
}
message Owner { string name = 1; }
`;
const message = { schemaFormat: "application/vnd.google.protobuf;version=3", payload };
const document = { asyncapi: "2.6.0", info: { title: "Pets", version: "1" }, channels: { pets: { publish: { message } } } };
const parser = new Parser();
parser.registerSchemaParser(ProtoBuffSchemaParser());
const parsed = await parser.parse(JSON.stringify(document));
const shown = (key, value) => (key.startsWith("x-") || key === "required" ? undefined : value);
for (const [name, schema] of Object.entries(parsed.document.messages().all()[0].payload().json().properties)) {
  console.log(`${name}: ${JSON.stringify(schema, shown)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
tags: {"type":"array","items":{"type":"string"}}
counts: {"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647}
owners: {"title":"Owner","type":"object","properties":{"name":{"type":"string"}}}
born: {"title":"Timestamp","type":"object","properties":{"seconds":{"type":"integer","format":"int64","minimum":-9007199254740991,"maximum":9007199254740991},"nanos":{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647}}}
nick: {"type":"string"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
