#!/usr/bin/env bash
# @hey-api/openapi-ts 0.99.0 validates date-times more narrowly than the format is.
# "format: date-time" is a date-time of RFC 3339 (OpenAPI 3.0.3, "Data Types"), whose
# time-offset may be Z or a number (section 5.6): 2024-03-01T12:00:00+01:00.
# One expects the zod schema to take both. It says z.iso.datetime(), which takes Z alone
# unless told otherwise; the option of the plugin for it is off. orval 8.38.0, asked for
# the same schema, writes {offset: true}; the valibot schema of hey-api takes both.
# Hurt: clients that validate answers of servers that keep local time: the type is the
# same, the data is right, and parsing fails.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@hey-api/openapi-ts@0.99.0 orval@8.38.0 typescript@5.9.3 zod@4.6.7 valibot@1.5.0 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.0.3
info: { title: Events, version: "1" }
paths:
  /event:
    get:
      operationId: getEvent
      responses:
        "200":
          description: an event
          content:
            application/json:
              schema: { type: object, required: [at], properties: { at: { type: string, format: date-time } } }
END

cat >orval.config.mjs <<'END'
export default { api: { input: "./api.yaml", output: { target: "orval.ts", client: "zod" } } };
END

cat >run.ts <<'END'
import * as v from "valibot";
import { vGetEventResponse } from "./client/valibot.gen";
import { zGetEventResponse } from "./client/zod.gen";
import { GetEventResponse } from "./orval";

for (const at of ["2024-03-01T12:00:00Z", "2024-03-01T12:00:00+01:00"]) {
  const zod = zGetEventResponse.safeParse({ at }).success;
  const valibot = v.safeParse(vGetEventResponse, { at }).success;
  console.log(`${at}: hey-api zod ${zod}, hey-api valibot ${valibot}, orval zod ${GetEventResponse.safeParse({ at }).success}`);
}
END

seen=$(
  npx openapi-ts -i ./api.yaml -o client -p @hey-api/typescript zod valibot >generate.log
  npx orval --config orval.config.mjs >orval.log 2>&1
  npx esbuild run.ts --bundle --format=esm --platform=node --outfile=run.mjs --log-level=error
  node run.mjs
)
recorded=$(cat <<'END'
2024-03-01T12:00:00Z: hey-api zod true, hey-api valibot true, orval zod true
2024-03-01T12:00:00+01:00: hey-api zod false, hey-api valibot true, orval zod true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
