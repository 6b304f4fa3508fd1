#!/usr/bin/env bash
# swagger-axios-codegen 0.18.0 and @openapi-codegen/typescript 11.1.0 write calls without their body.
# A body marked "required: true" must be sent; its schema may be a reference or stand in place, and its media type
# may be application/x-www-form-urlencoded (OpenAPI 3.0.3, "Request Body Object"). One expects functions that
# take the body in all three cases below.
# The first writes no body where the schema of JSON or of a form stands in place, the second none for a form. The
# function has no parameter for it, and nothing is said while generating.
# Hurt: clients of such operations, token endpoints for one (RFC 6749, section 4): they can't be called.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-axios-codegen@0.18.0 @openapi-codegen/typescript@11.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { readFileSync } = require("node:fs");
const { generateFetchers, generateSchemaTypes } = require("@openapi-codegen/typescript");
const { codegen } = require("swagger-axios-codegen");

const Login = { type: "object", required: ["code"], properties: { code: { type: "string" } } };
const referred = { $ref: "#/components/schemas/Login" };
const path = (operationId, mediaType, schema) => ({
  post: {
    tags: ["Login"],
    operationId,
    requestBody: { required: true, content: { [mediaType]: { schema } } },
    responses: { 204: { description: "none" } },
  },
});
const source = {
  openapi: "3.0.3",
  info: { title: "Login", version: "1" },
  servers: [{ url: "https://api.example" }],
  components: { schemas: { Login } },
  paths: {
    "/referred": path("sendReferred", "application/json", referred),
    "/inline": path("sendInline", "application/json", Login),
    "/form": path("sendForm", "application/x-www-form-urlencoded", referred),
  },
};
const show = (library, code, start, end, body) => {
  console.log(library);
  for (const name of ["sendReferred", "sendInline", "sendForm"]) {
    const call = code.slice(code.indexOf(`${start} ${name}`)).split(end)[0];
    console.log(`  ${name} ${body.test(call) ? "takes a body" : "takes no body"}`);
  }
};
const main = async () => {
  const log = console.log;
  console.log = () => {};
  await codegen({ source, methodNameMode: "operationId", useStaticMethod: true, outputDir: "client", fileName: "index.ts" });
  console.log = log;
  show("swagger-axios-codegen", readFileSync("client/index.ts", "utf8"), "static", "): Promise", /\bbody\??:/);
  const written = {};
  const context = {
    openAPIDocument: source,
    writeFile: async (name, code) => void (written[name] = code),
    readFile: async (name) => written[name],
    existsFile: (name) => name in written,
  };
  const { schemasFiles } = await generateSchemaTypes(context, { filenamePrefix: "login" });
  await generateFetchers(context, { filenamePrefix: "login", schemasFiles });
  show("@openapi-codegen/typescript", written["loginComponents.ts"], "export const", "=>", /\bvariables\b/);
};
main();
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
swagger-axios-codegen
  sendReferred takes a body
  sendInline takes no body
  sendForm takes a body
@openapi-codegen/typescript
  sendReferred takes a body
  sendInline takes a body
  sendForm takes no body
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
