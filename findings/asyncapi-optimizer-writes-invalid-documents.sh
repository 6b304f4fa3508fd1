#!/usr/bin/env bash
# @asyncapi/optimizer 2.0.0 makes an invalid document of a valid one by moving its duplicates.
# Its rule moveDuplicatesToComponents puts what stands twice into components and refers to it. What results should be
# valid AsyncAPI, with references that lead somewhere; below two channels carry the same message.
# A schema that it refers to is missing, the type of another is lost, and with AsyncAPI 2 components.channels.created
# refers to itself and there are "components.operations", which that version doesn't have ("Components Object").
# Hurt: pipelines that shorten documents before they publish them: generators stop, or the message has no content.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@asyncapi/optimizer@2.0.0 @asyncapi/parser@3.6.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import optimizer from "@asyncapi/optimizer";
import { Parser } from "@asyncapi/parser";

const message = () => ({ name: "Pet", payload: { type: "object", properties: { id: { type: "string" } } } });
const documents = [
  {
    asyncapi: "2.6.0",
    info: { title: "Pets", version: "1" },
    channels: { created: { publish: { message: message() } }, deleted: { publish: { message: message() } } },
  },
  {
    asyncapi: "3.0.0",
    info: { title: "Pets", version: "1" },
    channels: { created: { address: "created", messages: { pet: message() } }, deleted: { address: "deleted", messages: { pet: message() } } },
  },
];
const judge = async (text) => (await new Parser().validate(text)).filter(({ severity }) => severity === 0);
for (const document of documents) {
  const before = JSON.stringify(document);
  const run = new optimizer.Optimizer(before);
  await run.getReport();
  const after = run.getOptimizedDocument({ output: "JSON", rules: { moveDuplicatesToComponents: true } });
  console.log(`AsyncAPI ${document.asyncapi}: ${(await judge(before)).length} errors before`);
  console.log(`  ${after}`);
  for (const { message: text, path } of await judge(after)) console.log(`  ${path.join(".")}: ${text}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
AsyncAPI 2.6.0: 0 errors before
  {"asyncapi":"2.6.0","info":{"title":"Pets","version":"1"},"channels":{"created":{"$ref":"#/components/channels/created"},"deleted":{"$ref":"#/components/channels/created"}},"components":{"schemas":{"payload":{"properties":{"id":{"$ref":"#/components/schemas/id"}}}},"messages":{"message":{"payload":{"$ref":"#/components/schemas/payload"}}},"operations":{"publish":{"message":{"$ref":"#/components/messages/message"}}},"channels":{"created":{"$ref":"#/components/channels/created","publish":{"$ref":"#/components/operations/publish"}},"deleted":{"publish":{"$ref":"#/components/operations/publish"}}}}}
  components.schemas.payload.properties.id.$ref: '#/components/schemas/id' does not exist
  components.operations: Property "operations" is not expected to be here
  components.channels.created.publish: Referencing in this place is not allowed
  components.channels.deleted.publish: Referencing in this place is not allowed
AsyncAPI 3.0.0: 0 errors before
  {"asyncapi":"3.0.0","info":{"title":"Pets","version":"1"},"channels":{"created":{"$ref":"#/components/channels/created","messages":{"pet":{"$ref":"#/components/messages/pet"}}},"deleted":{"$ref":"#/components/channels/deleted","messages":{"pet":{"$ref":"#/components/messages/pet"}}}},"components":{"schemas":{"payload":{"properties":{"id":{"$ref":"#/components/schemas/id"}}}},"messages":{"pet":{"payload":{"$ref":"#/components/schemas/payload"}}},"channels":{"created":{"address":"created","messages":{"pet":{"$ref":"#/components/messages/pet"}}},"deleted":{"address":"deleted","messages":{"pet":{"$ref":"#/components/messages/pet"}}}}}}
  components.schemas.payload.properties.id.$ref: '#/components/schemas/id' does not exist
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
