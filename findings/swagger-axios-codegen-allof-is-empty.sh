#!/usr/bin/env bash
# swagger-axios-codegen 0.18.0 generates an empty type for allOf.
# allOf is how OpenAPI extends a schema: a value must fit each of its parts ("Composition and Inheritance", OpenAPI
# 3.0.3, "Schema Object"). One expects the members of both parts, as a class or an interface that extends.
# The interface has no member at all, or those alone that stand beside allOf.
# Hurt: TypeScript users: nothing of an extended model can be read, not even its id.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-axios-codegen@0.18.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { readFileSync } = require("node:fs");
const { codegen } = require("swagger-axios-codegen");

const base = { $ref: "#/components/schemas/Pet" };
const name = { type: "object", properties: { name: { type: "string" } } };
const source = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  paths: {},
  components: {
    schemas: {
      Pet: { type: "object", properties: { id: { type: "integer" } } },
      Dog: { allOf: [base, name] },
      Cat: { ...name, allOf: [base] },
    },
  },
};
const main = async () => {
  const log = console.log;
  console.log = () => {};
  await codegen({ source, outputDir: "client", fileName: "index.ts", modelMode: "interface" });
  console.log = log;
  const code = readFileSync("client/index.ts", "utf8");
  const types = code.slice(code.indexOf("/** Pet */")).replace(/^ *\/\*\*.*\n/gm, "");
  console.log(types.replace(/\n{2,}/g, "\n").trim());
};
main();
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
export interface Pet {
  id?: number;
}
export interface Dog {}
export interface Cat {
  name?: string;
}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
