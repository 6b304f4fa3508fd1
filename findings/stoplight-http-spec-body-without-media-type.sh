#!/usr/bin/env bash
# @stoplight/http-spec 7.1.0 forgets the schemas of a Swagger 2.0 operation that names no media types.
# "consumes" and "produces" may be left out, of the document as of an operation (Swagger 2.0, "Swagger Object"); the
# schema of a body and of an answer stand beside them ("Parameter Object", "Response Object"). One expects the schemas,
# under any media type or */*: what a body looks like doesn't hang on its type.
# Neither body nor answer has contents; with the media types written both are there. Nothing is reported.
# Hurt: mock servers and documentation that read descriptions by it: they check no body and show none.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@stoplight/http-spec@7.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { OPERATION_CONFIG } = require("@stoplight/http-spec/oas");
const { transformOas2Operation } = require("@stoplight/http-spec/oas2");

const schema = { type: "object", properties: { name: { type: "string" } } };
const post = {
  parameters: [{ name: "pet", in: "body", required: true, schema }],
  responses: { 200: { description: "ok", schema } },
};
const json = ["application/json"];
for (const types of [{}, { consumes: json, produces: json }]) {
  const document = { swagger: "2.0", info: { title: "Pets", version: "1" }, ...types, paths: { "/pets": { post } } };
  const { request, responses } = transformOas2Operation({ document, name: "/pets", method: "post", config: OPERATION_CONFIG });
  const shown = (contents) => JSON.stringify(contents.map(({ mediaType, schema: { type, properties } }) => ({ mediaType, type, properties })));
  console.log(`${JSON.stringify(types)}: body ${shown(request.body.contents)}, answer ${shown(responses[0].contents)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{}: body [], answer []
{"consumes":["application/json"],"produces":["application/json"]}: body [{"mediaType":"application/json","type":"object","properties":{"name":{"type":"string"}}}], answer [{"mediaType":"application/json","type":"object","properties":{"name":{"type":"string"}}}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
