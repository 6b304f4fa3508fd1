#!/usr/bin/env bash
# @hey-api/openapi-ts 0.99.0 generates a validator that no upload can pass.
# In OpenAPI 3.0 a file is "type: string, format: binary" ("Considerations for File
# Uploads"), and for multipart/form-data the generator types it Blob | File.
# One expects the zod schema of the same body to accept what the type accepts.
# It says z.string(), so with validation of requests switched on each call with a
# real file is rejected before it is sent, and only what the type forbids passes.
# Hurt: users of the zod plugin, and of the valibot one, whose schemas say the same.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@hey-api/openapi-ts@0.99.0 typescript@5.9.3 zod@4.6.7 valibot@1.5.0 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.0.3
info: { title: Files, version: "1" }
paths:
  /files:
    post:
      operationId: upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: { type: string, format: binary }
      responses:
        "204": { description: stored }
END

cat >run.ts <<'END'
import * as v from "valibot";
import { vUploadBody } from "./client/valibot.gen";
import { zUploadBody } from "./client/zod.gen";

for (const file of [new Blob(["hi"]), "hi"]) {
  const zod = zUploadBody.safeParse({ file }).success;
  const valibot = v.safeParse(vUploadBody, { file }).success;
  console.log(`${typeof file === "string" ? "a string" : "a Blob"}: zod ${zod}, valibot ${valibot}`);
}
END

seen=$(
  npx openapi-ts -i ./api.yaml -o client -p @hey-api/typescript zod valibot >generate.log
  grep -o "file: Blob | File" client/types.gen.ts
  npx esbuild run.ts --bundle --format=esm --platform=node --outfile=run.mjs --log-level=error
  node run.mjs
)
recorded=$(cat <<'END'
file: Blob | File
a Blob: zod false, valibot false
a string: zod true, valibot true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
