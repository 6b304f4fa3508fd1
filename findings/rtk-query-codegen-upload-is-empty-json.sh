#!/usr/bin/env bash
# @rtk-query/codegen-openapi 2.2.0 with fetchBaseQuery sends an upload as JSON without the file.
# The media type of the body is multipart/form-data or application/x-www-form-urlencoded, which the
# generator reads (the member is typed as a Blob). One expects a form.
# The endpoint hands the object on as it is, and fetchBaseQuery of @reduxjs/toolkit 2.15.0 makes JSON of
# it: the file becomes {}, and the content type is application/json. It compiles, and nothing warns.
# Hurt: whoever generates hooks for an API with uploads or forms: the server gets no file.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@rtk-query/codegen-openapi@2.2.0 @reduxjs/toolkit@2.15.0 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const run = (name, ...args) => execFileSync(`node_modules/.bin/${name}`, args, { stdio: "ignore" });
const describe = (operationId, mediaType, properties) => ({
  post: {
    operationId,
    requestBody: { required: true, content: { [mediaType]: { schema: { type: "object", properties } } } },
    responses: { 200: { description: "ok", content: { "application/json": { schema: {} } } } },
  },
});
writeFileSync(
  "spec.json",
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Files", version: "1" },
    paths: {
      "/files": describe("upload", "multipart/form-data", { file: { type: "string", format: "binary" } }),
      "/token": describe("login", "application/x-www-form-urlencoded", { user: { type: "string" } }),
    },
  }),
);
writeFileSync(
  "empty.ts",
  `import { createApi, fetchBaseQuery } from "@reduxjs/toolkit/query";
export const empty = createApi({ baseQuery: fetchBaseQuery({ baseUrl: "https://api.example" }), endpoints: () => ({}) });`,
);
writeFileSync(
  "config.json",
  JSON.stringify({ schemaFile: "./spec.json", apiFile: "./empty.ts", apiImport: "empty", outputFile: "./api.ts", exportName: "api" }),
);
run("rtk-query-codegen-openapi", "config.json");
writeFileSync(
  "program.ts",
  `import { configureStore } from "@reduxjs/toolkit";
import { api } from "./api";
const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer },
  middleware: (defaults) => defaults({ serializableCheck: false }).concat(api.middleware),
});
globalThis.fetch = async (request) => {
  console.log(request.url, request.headers.get("content-type"), await request.text());
  return Response.json({});
};
await store.dispatch(api.endpoints.upload.initiate({ body: { file: new Blob(["hey"]) } }));
await store.dispatch(api.endpoints.login.initiate({ body: { user: "ada" } }));`,
);
run("esbuild", "program.ts", "--bundle", "--format=esm", "--platform=node", "--outfile=program.mjs");
await import("./program.mjs");
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
https://api.example/files application/json {"file":{}}
https://api.example/token application/json {"user":"ada"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
