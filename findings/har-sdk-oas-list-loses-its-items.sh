#!/usr/bin/env bash
# @har-sdk/oas 2.12.2 joins the items of a list by commas where the default style repeats the parameter.
# The default style of a query parameter is form, for which explode is true by default: a list is sent as
# "tags=a&tags=b". deepObject writes "box[x]=1" (OpenAPI 3.0.3, "Parameter Object" and "Style Examples").
# The converter writes "tags=a,b" unless the default is written out, and of a deepObject "x=1&y=2" without its name.
# Hurt: scanners, tests and snippets fed by it: servers see one tag that nobody has, and no box.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@har-sdk/oas@2.12.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import oas from "@har-sdk/oas";

const list = { type: "array", items: { type: "string" }, example: ["a", "b"] };
const box = { type: "object", properties: { x: { type: "integer" }, y: { type: "integer" } }, example: { x: 1, y: 2 } };
for (const parameter of [
  { name: "tags", in: "query", schema: list },
  { name: "tags", in: "query", style: "form", explode: true, schema: list },
  { name: "box", in: "query", style: "deepObject", explode: true, schema: box },
  { name: "tags", in: "path", required: true, style: "matrix", explode: true, schema: list },
]) {
  const path = parameter.in === "path" ? "/pets/{tags}" : "/pets";
  const [request] = await oas.oas2har({
    openapi: "3.0.3",
    info: { title: "Pets", version: "1" },
    servers: [{ url: "https://api.example" }],
    paths: { [path]: { get: { parameters: [parameter], responses: { 200: { description: "ok" } } } } },
  });
  const { style = "default style", explode = "default" } = parameter;
  console.log(`${parameter.in}, ${style}, explode ${explode}: ${decodeURIComponent(request.url)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
query, default style, explode default: https://api.example/pets?tags=a,b
query, form, explode true: https://api.example/pets?tags=a&tags=b
query, deepObject, explode true: https://api.example/pets?x=1&y=2
path, matrix, explode true: https://api.example/pets/;tags=a;tags=b
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
