#!/usr/bin/env bash
# tsp-openapi3 of @typespec/openapi3 1.16.0 leaves out a default that is 0, false or an empty text.
# A default is any value of its type (OpenAPI 3.0.3, "Schema Object"), and TypeSpec writes it behind the name: "page?:
# integer = 0". One expects each default of the description.
# Those of 10, true and "all" are there; of parameters and of members 0, false and "" are missing. Nothing is reported.
# Hurt: whoever moves an API to TypeSpec: what it generates says no more what a server takes if nothing is sent.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@typespec/compiler@1.16.0 @typespec/http@1.16.0 @typespec/openapi@1.16.0 @typespec/openapi3@1.16.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const schemas = {
  size: { type: "integer", default: 10 },
  page: { type: "integer", default: 0 },
  sold: { type: "boolean", default: true },
  young: { type: "boolean", default: false },
  kind: { type: "string", default: "all" },
  text: { type: "string", default: "" },
};
const parameters = Object.entries(schemas).map(([name, schema]) => ({ name, in: "query", schema }));
const get = { operationId: "list", parameters, responses: { 204: { description: "none" } } };
const Filter = { type: "object", properties: schemas };
writeFileSync(
  "pets.json",
  JSON.stringify({ openapi: "3.0.3", info: { title: "Pets", version: "1" }, paths: { "/pets": { get } }, components: { schemas: { Filter } } }),
);
execFileSync("node_modules/.bin/tsp-openapi3", ["pets.json", "--output-dir", "imported"], { stdio: "ignore" });
console.log(readFileSync("imported/main.tsp", "utf8").match(/model [^]*/)[0].trim());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
model Filter {
  size?: integer = 10;
  page?: integer;
  sold?: boolean = true;
  young?: boolean;
  kind?: string = "all";
  text?: string;
}

@route("/pets") @get op list(
  @query(#{ explode: true }) size?: integer = 10,
  @query(#{ explode: true }) page?: integer,
  @query(#{ explode: true }) sold?: boolean = true,
  @query(#{ explode: true }) young?: boolean,
  @query(#{ explode: true }) kind?: string = "all",
  @query(#{ explode: true }) text?: string,
): NoContentResponse;
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
