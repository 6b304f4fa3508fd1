#!/usr/bin/env bash
# swagger-axios-codegen 0.18.0 leaves zero, false and an empty text out of a form.
# Each property of a multipart body that the caller gives is a part (OpenAPI 3.0.3, "Special Considerations for
# multipart Content"); 0, false and "" are values as any other, and the generated types take them.
# The generated call adds a part only if its value is truthy. Nothing tells the caller.
# Hurt: forms that set something to zero or switch it off: the server keeps the old value, or says that a
# required field is missing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-axios-codegen@0.18.0 axios@1.21.1 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { readFileSync, writeFileSync } = require("node:fs");
const { codegen } = require("swagger-axios-codegen");
const { ModuleKind, ScriptTarget, transpile } = require("typescript");

const properties = { title: { type: "string" }, count: { type: "integer" }, visible: { type: "boolean" } };
const source = {
  openapi: "3.0.3",
  info: { title: "Things", version: "1" },
  paths: {
    "/things": {
      post: {
        tags: ["Things"],
        operationId: "save",
        requestBody: { content: { "multipart/form-data": { schema: { type: "object", properties } } } },
        responses: { 204: { description: "none" } },
      },
    },
  },
};
const main = async () => {
  const log = console.log;
  console.log = () => {};
  await codegen({ source, methodNameMode: "operationId", useStaticMethod: true, outputDir: "client", fileName: "index.ts" });
  console.log = log;
  writeFileSync("client/index.cjs", transpile(readFileSync("client/index.ts", "utf8"), { module: ModuleKind.CommonJS, target: ScriptTarget.ESNext }));
  const { ThingsService, serviceOptions } = require("./client/index.cjs");
  serviceOptions.axios = {
    request: async ({ data }) => {
      console.log(`  parts: ${[...data].map(([name, value]) => `${name}=${value}`).join(", ") || "none"}`);
      return { data: undefined };
    },
  };
  for (const form of [{ title: "new", count: 3, visible: true }, { title: "", count: 0, visible: false }]) {
    console.log(JSON.stringify(form));
    await ThingsService.save(form);
  }
};
main();
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
{"title":"new","count":3,"visible":true}
  parts: title=new, count=3, visible=true
{"title":"","count":0,"visible":false}
  parts: none
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
