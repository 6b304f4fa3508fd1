#!/usr/bin/env bash
# openapi-diff 0.24.1 finds no difference in a new required query parameter.
# A required parameter that clients don't send yet (OpenAPI 3.0.3, "Parameter
# Object", required) is the first example of a breaking change in most guides.
# One expects breakingDifferencesFound: true, or some difference, at the least an
# unclassified one. The list is empty in all classes; query parameters, their types
# and a body that becomes required are not compared.
# What is found has another twist: a new required property of a request body counts
# as a removal, "request.body.scope.remove".
# Hurt: pipelines that let "no breaking differences" pass.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-diff@0.24.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { diffSpecs } = require("openapi-diff");

const description = () => ({
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      post: {
        parameters: [{ name: "limit", in: "query", schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: { type: "object", properties: {} } } } },
        responses: { 204: { description: "none" } },
      },
    },
  },
});
const changes = {
  "new required parameter": (post) => post.parameters.push({ name: "tenant", in: "query", required: true, schema: { type: "string" } }),
  "parameter type": (post) => (post.parameters[0].schema.type = "integer"),
  "body required": (post) => (post.requestBody.required = true),
  "new required property": (post) => {
    post.requestBody.content["application/json"].schema.properties.name = { type: "string" };
    post.requestBody.content["application/json"].schema.required = ["name"];
  },
};
const spec = (value) => ({ content: JSON.stringify(value), location: "api.json", format: "openapi3" });

const main = async () => {
  for (const [name, change] of Object.entries(changes)) {
    const after = description();
    change(after.paths["/pets"].post);
    const result = await diffSpecs({ sourceSpec: spec(description()), destinationSpec: spec(after) });
    const all = [...(result.breakingDifferences ?? []), ...result.nonBreakingDifferences, ...result.unclassifiedDifferences];
    console.log(`${name}: breaking ${result.breakingDifferencesFound}, found [${all.map((one) => one.code)}]`);
  }
};
main();
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
new required parameter: breaking false, found []
parameter type: breaking false, found []
body required: breaking false, found []
new required property: breaking true, found [request.body.scope.remove]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
